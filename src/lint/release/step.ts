import type { Release } from '../rule.js';

export type Step = 'lower' | 'none' | 'patch' | 'minor' | 'major';

/** What part of the version went up. */
export function step({ now, before }: Release): Step {
  const [a, b] = [before.version, now.version].map((version) => version.split('.').map(Number));
  for (const [index, name] of (['major', 'minor', 'patch'] as const).entries()) {
    const [was = 0, is = 0] = [a?.[index], b?.[index]];
    if (is > was) return name;
    if (is < was) return 'lower';
  }
  return 'none';
}
