import type { Release, Rule } from '../rule.js';
import { step } from './step.js';

export const scaleChanged: Rule<Release> = {
  id: 'release.scale-changed',
  severity: 'error',
  why: {
    ja: '配点が変わると、前の点と比べられません。変えるときは major（1つ目の数字）を上げます。',
    en: 'With another scale, scores cannot be compared with those of before. It takes a new major version.',
  },
  *check(release) {
    const { now, before } = release;
    const same =
      now.scale.total === before.scale.total &&
      SCORED.every((each) => now.scale.values[each] === before.scale.values[each]);
    if (!same && step(release) !== 'major')
      yield { code: 'release.scale-changed', args: {}, path: ['scale'], aim: 'key' };
  },
};

const SCORED = ['implemented', 'partial', 'not_implemented', 'unknown'] as const;
