import type { Release, Rule } from '../rule.js';
import { step } from './step.js';

export const versionLower: Rule<Release> = {
  id: 'release.version-lower',
  severity: 'error',
  why: {
    ja: '版が下がると、新しいほうが古いものとして扱われます。',
    en: 'With a lower version, the newer file counts as the older.',
  },
  *check(release) {
    if (step(release) === 'lower')
      yield { code: 'release.version-lower', args: { before: release.before.version }, path: ['version'] };
  },
};
