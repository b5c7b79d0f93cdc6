import { nearest } from '../text/nearest.js';
import type { Rule } from './rule.js';

export const knownSections: Rule = {
  id: 'checklist.unknown-section',
  needs: 'sections',
  severity: 'error',
  why: {
    ja: '宣言されていない区分の設問は、どの表にも出てきません。',
    en: 'A question in a section that is not declared would appear in no table.',
  },
  *check({ items, sections }) {
    const ids = sections.map((section) => section.id);
    for (const [index, { section: id }] of items.entries()) {
      if (ids.includes(id)) continue;
      yield {
        code: 'checklist.unknown-section',
        args: { id, nearest: nearest(id, ids) },
        path: ['items', index, 'section'],
      };
    }
  },
};
