import { RELEASE_RULES } from '../../lint/release/rules.js';
import type { Checklist } from '../../model/checklist.js';
import type { Finding } from '../../model/finding.js';
import { findingsOf } from '../place.js';
import type { CheckedFile } from './files.js';

/** What a checklist breaks of an earlier release; nothing for a file that is no sound checklist. */
export function checkRelease({ checklist, root, source }: CheckedFile, before: Checklist): readonly Finding[] {
  return checklist && root ? findingsOf(RELEASE_RULES, { now: checklist, before }, root, source) : [];
}
