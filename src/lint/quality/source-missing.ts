import type { Rule } from '../rule.js';

export const sourceMissing: Rule = {
  id: 'item.source-missing',
  severity: 'warning',
  why: {
    ja: '「出典で確かめた」と言う設問があるのに、どの資料かが書いてないと、だれも確かめられません。',
    en: 'Questions said to be traced to a source cannot be checked if the file names no document.',
  },
  *check({ items, source }) {
    if (source.document) return;
    const index = items.findIndex(({ provenance }) => provenance !== 'composed');
    const item = items[index];
    if (item)
      yield {
        code: 'item.source-missing',
        args: { provenance: item.provenance },
        path: ['items', index, 'provenance'],
      };
  },
};
