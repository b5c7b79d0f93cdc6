import type { Release, Rule } from '../rule.js';
import { itemRemoved } from './item-removed.js';
import { itemReused } from './item-reused.js';
import { otherId } from './other-id.js';
import { patchTooSmall } from './patch-too-small.js';
import { scaleChanged } from './scale-changed.js';
import { versionLower } from './version-lower.js';
import { versionUnchanged } from './version-unchanged.js';

/** What a released checklist must not break. */
export const RELEASE_RULES: readonly Rule<Release>[] = [
  otherId,
  versionUnchanged,
  versionLower,
  patchTooSmall,
  itemRemoved,
  itemReused,
  scaleChanged,
];
