import { factsIn } from '../../model/condition.js';
import type { Rule } from '../rule.js';

export const factUnused: Rule = {
  id: 'checklist.fact-unused',
  severity: 'warning',
  why: {
    ja: 'どの設問の条件にも使われない事実は、会社に聞いても結果が変わりません。',
    en: 'A fact that no condition uses is asked of the firm for nothing.',
  },
  *check({ items, profile }) {
    const used = new Set(items.flatMap(({ appliesWhen }) => (appliesWhen === undefined ? [] : factsIn(appliesWhen))));
    for (const [index, { id }] of profile.facts.entries()) {
      if (!used.has(id)) yield { code: 'checklist.fact-unused', args: { id }, path: ['profile', 'facts', index, 'id'] };
    }
  },
};
