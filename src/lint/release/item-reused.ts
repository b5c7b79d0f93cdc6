import type { Text } from '../../model/text.js';
import type { Release, Rule } from '../rule.js';
import { similarity } from '../similar.js';

export const itemReused: Rule<Release> = {
  id: 'release.item-reused',
  severity: 'error',
  why: {
    ja: '同じ id が別の設問になると、前の回答がまったく違う問いへの答えになります。新しい id を付けます。',
    en: 'If an id comes to mean another question, old answers become answers to what was never asked. Use a new id.',
  },
  *check({ now, before }) {
    const asked = new Map(before.items.map((item) => [item.id, item]));
    for (const [index, { id, question, category }] of now.items.entries()) {
      const old = asked.get(id);
      if (!old) continue;
      const alike = Math.max(...LANGS.map((lang) => likeness(question, old.question, lang)));
      // A question may be reworded thoroughly; what also moved to another category is another one sooner.
      if (alike < (category === old.category ? 0.2 : 0.4))
        yield { code: 'release.item-reused', args: { id }, path: ['items', index, 'id'] };
    }
  },
};

const LANGS = ['ja', 'en'] as const;

function likeness(now: Text, before: Text, lang: 'ja' | 'en'): number {
  const [is, was] = [now[lang], before[lang]];
  return is === undefined || was === undefined ? 0 : similarity(is, was);
}
