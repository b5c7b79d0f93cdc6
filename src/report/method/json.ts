import { BEST_RATING } from '../../guide/telework-method.js';
import type { MethodReport } from './model.js';

/** `tenken: method/1`. */
export function methodJson(report: MethodReport): Record<string, unknown> {
  return {
    tenken: 'method/1',
    list: {
      title: report.title,
      publisher: report.publisher,
      as_of: report.asOf,
      url: report.url,
      notes: report.notes,
    },
    best_rating: BEST_RATING,
    axes: report.axes.map(({ id, title, good, unsure }) => ({ id, title, good, confirmed: !unsure })),
    answers: report.answers,
    methods: report.methods.map((row) => ({
      id: row.id,
      title: row.title,
      fit: row.fit,
      what: row.what,
      strong: row.strong,
      weak: row.weak,
      ratings: Object.fromEntries(report.axes.map(({ id }, index) => [id, row.ratings[index]])),
      for: row.speaksFor,
      against: row.speaksAgainst,
      ruled_out_by: row.ruledOutBy,
    })),
    profiles: report.profiles.map(({ checklist, method, facts }) => ({
      checklist,
      method,
      facts: Object.fromEntries(facts.map(({ id, value }) => [id, value])),
    })),
  };
}
