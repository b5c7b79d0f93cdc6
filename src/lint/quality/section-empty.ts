import type { Rule } from '../rule.js';

export const sectionEmpty: Rule = {
  id: 'checklist.section-empty',
  severity: 'warning',
  why: {
    ja: '設問が1つもない区分は、表の中で空の行になります。',
    en: 'A section without a question is an empty row in every table.',
  },
  *check({ items, sections }) {
    const used = new Set(items.map(({ section }) => section));
    for (const [index, { id }] of sections.entries()) {
      if (!used.has(id)) yield { code: 'checklist.section-empty', args: { id }, path: ['sections', index, 'id'] };
    }
  },
};
