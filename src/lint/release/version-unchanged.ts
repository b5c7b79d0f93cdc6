import type { Checklist } from '../../model/checklist.js';
import type { Release, Rule } from '../rule.js';
import { step } from './step.js';

export const versionUnchanged: Rule<Release> = {
  id: 'release.version-unchanged',
  severity: 'error',
  why: {
    ja: '中身が変わったのに版が同じだと、同じ版の結果どうしが比べられなくなります。',
    en: 'If the content changes and the version does not, results of one version can no longer be compared.',
  },
  *check(release) {
    const { now, before } = release;
    if (step(release) === 'none' && inOrder(now) !== inOrder(before))
      yield { code: 'release.version-unchanged', args: { version: now.version }, path: ['version'] };
  },
};

/** The order of fields means nothing; the order of lists does. */
function inOrder(checklist: Checklist): string {
  return JSON.stringify(checklist, (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
