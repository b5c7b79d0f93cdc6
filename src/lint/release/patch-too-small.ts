import type { Checklist } from '../../model/checklist.js';
import type { Release, Rule } from '../rule.js';
import { step } from './step.js';

export const patchTooSmall: Rule<Release> = {
  id: 'release.patch-too-small',
  severity: 'error',
  why: {
    ja: 'patch（3つ目の数字）は言い回しの修正だけを表します。前の patch 版への回答がそのまま採点されるためです。',
    en: 'A patch (the third number) changes wording only, since answers to an earlier patch are scored as they are.',
  },
  *check(release) {
    const { now, before } = release;
    if (step(release) === 'patch' && meaningOf(now) !== meaningOf(withoutRemoved(before, now)))
      yield { code: 'release.patch-too-small', args: { before: before.version }, path: ['version'] };
  },
};

/** Removed items have a finding of their own, and so has the scale. */
function withoutRemoved(before: Checklist, { items }: Checklist): Checklist {
  const ids = new Set(items.map(({ id }) => id));
  return { ...before, items: before.items.filter(({ id }) => ids.has(id)) };
}

/** What a score depends on. */
function meaningOf({ notApplicable, gate, bands, sections, profile, items }: Checklist): string {
  return JSON.stringify([
    notApplicable,
    gate,
    bands.map(({ id, min }) => [id, min]),
    sections.map(({ id }) => id),
    profile.facts.map(({ id }) => id),
    profile.presets.map(({ id, facts }) => [id, facts]),
    items.map(({ id, section, category, role, level, priority, measure, effort, impact, appliesWhen }) => {
      return [id, section, category, role, level, priority, measure, effort, impact, appliesWhen];
    }),
  ]);
}
