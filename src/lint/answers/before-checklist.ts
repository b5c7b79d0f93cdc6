import type { Answered, Rule } from '../rule.js';

export const beforeChecklist: Rule<Answered> = {
  id: 'answers.before-checklist',
  severity: 'warning',
  why: {
    ja: 'もとの資料が公表される前の日付は、書き間違いのことがほとんどです。',
    en: 'A date before the source was published is nearly always a mistake.',
  },
  *check({ answers: { date }, checklist: { source } }) {
    const published = source.date;
    // `2023-04` is before every day of that month.
    if (date !== undefined && published !== undefined && date.slice(0, published.length) < published)
      yield { code: 'answers.before-checklist', args: { published }, path: ['date'] };
  },
};
