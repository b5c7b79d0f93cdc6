import type { Release, Rule } from '../rule.js';
import { step } from './step.js';

export const itemRemoved: Rule<Release> = {
  id: 'release.item-removed',
  severity: 'error',
  why: {
    ja: '公開した設問がなくなると、前の回答の行き場がなくなります。なくすときは major（1つ目の数字）を上げます。',
    en: 'When a released question goes, its answers have nowhere to go. It takes a new major version.',
  },
  *check(release) {
    if (step(release) === 'major') return;
    const ids = new Set(release.now.items.map(({ id }) => id));
    for (const { id } of release.before.items) {
      if (!ids.has(id)) yield { code: 'release.item-removed', args: { id }, path: ['items'], aim: 'key' };
    }
  },
};
