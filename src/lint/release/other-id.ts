import type { Release, Rule } from '../rule.js';

export const otherId: Rule<Release> = {
  id: 'release.other-id',
  severity: 'error',
  why: {
    ja: 'チェックリストの id が変わると、前の回答ファイルはどれも読めなくなります。',
    en: 'With another id, no answer file of before can be read any more.',
  },
  *check({ now, before }) {
    if (now.id !== before.id) yield { code: 'release.other-id', args: { before: before.id }, path: ['id'] };
  },
};
