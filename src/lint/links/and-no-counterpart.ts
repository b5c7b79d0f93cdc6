import type { Linked, Rule } from '../rule.js';

export const andNoCounterpart: Rule<Linked> = {
  id: 'link.and-no-counterpart',
  severity: 'error',
  why: {
    ja: '対応する設問を書きながら「対応する設問がない理由」も書くと、どちらが正しいか分かりません。',
    en: 'An item with a counterpart that also says why it has none leaves the reader to guess.',
  },
  *check({ checklist: { items } }) {
    for (const [index, { mapsTo, noCounterpart }] of items.entries()) {
      if (mapsTo && noCounterpart)
        yield { code: 'link.and-no-counterpart', args: {}, path: ['items', index, 'no_counterpart'], aim: 'key' };
    }
  },
};
