import type { Rule } from './rule.js';

export const scaleOrder: Rule = {
  id: 'checklist.scale-order',
  severity: 'error',
  why: {
    ja: '実施がいちばん高く、未回答の0点が最低点より低くならない配点でないと、最悪と最良の幅が意味をもちません。',
    en: 'Unless "implemented" is highest and the lowest is at most 0 (what an open item counts), worst and best mean nothing.',
  },
  *check({ scale: { values } }) {
    const { implemented, partial, not_implemented, unknown } = values;
    const ordered = implemented > 0 && implemented >= partial && partial >= not_implemented;
    const openIsInside = Math.min(not_implemented, unknown) <= 0 && unknown <= not_implemented;
    if (!ordered || !openIsInside) yield { code: 'checklist.scale-order', args: {}, path: ['scale', 'values'] };
  },
};
