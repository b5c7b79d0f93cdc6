import type { Answered, Rule } from '../rule.js';

export const expired: Rule<Answered> = {
  id: 'answers.expired',
  severity: 'warning',
  why: {
    ja: '有効期限を過ぎた証跡では、いまも実施していると示せません。',
    en: 'Evidence past its date no longer shows that something is done.',
  },
  *check({ answers, asOf }) {
    for (const [id, { validUntil }] of answers.answers) {
      if (validUntil !== undefined && validUntil < asOf)
        yield { code: 'answers.expired', args: { date: validUntil }, path: ['answers', id, 'valid_until'] };
    }
  },
};
