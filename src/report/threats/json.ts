import { assessmentJson } from '../json/assessment.js';
import type { Report } from '../model.js';

/** `tenken: threats/1`: the threats beside the assessment they follow from. */
export function threatsJson(report: Report): Record<string, unknown> {
  return { tenken: 'threats/1', ...threatsTable(report), assessment: assessmentJson(report) };
}

/** The table alone, as the whole report carries it too. */
export function threatsTable({ threats }: Report): Record<string, unknown> {
  const { title, publisher, asOf, url, notes, rows } = threats;
  return {
    list: { title, publisher, as_of: asOf, url, notes },
    threats: rows.map(({ id, rank, title: name, what, state, asked, done, open }) => ({
      id,
      rank,
      title: name,
      what,
      state,
      asked,
      done,
      open: open.map((item) => ({ id: item.id, answer: item.status, action: item.action })),
    })),
  };
}
