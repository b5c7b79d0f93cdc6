import { LINK_RULES } from '../../lint/links/rules.js';
import { QUALITY_RULES } from '../../lint/quality/rules.js';
import { RULES } from '../../lint/rules.js';
import type { Checklist } from '../../model/checklist.js';
import { type Finding, hasErrors } from '../../model/finding.js';
import { readChecklist } from '../../read/checklist/checklist.js';
import { salvage } from '../../read/checklist/salvage.js';
import type { ParsedFile } from '../../read/parse.js';
import type { Node } from '../../read/tree.js';
import { findingsOf } from '../place.js';

/** A checklist file as far as it can be understood by itself. */
export interface CheckedChecklist {
  /** Null if any finding is an error. */
  readonly checklist: Checklist | null;
  readonly findings: readonly Finding[];
}

/** Everything that can be said about a checklist file without another one. */
export function checkChecklist({ source, root }: ParsedFile & { readonly root: Node }): CheckedChecklist {
  const read = readChecklist(root, source);
  const rules = [...RULES, ...QUALITY_RULES];
  if (read.checklist) {
    const findings = [...read.findings, ...findingsOf(rules, read.checklist, root, source)];
    return { checklist: hasErrors(findings) ? null : read.checklist, findings };
  }
  const rest = salvage(root, read.findings);
  if (!rest) return { checklist: null, findings: read.findings };
  // An error in one place must not hide those in others, and must not be reported again in other words.
  const sound = rules.filter(({ needs = 'everything' }) => needs !== 'everything' && !rest.broken.has(needs));
  return { checklist: null, findings: [...read.findings, ...findingsOf(sound, rest.checklist, rest.root, source)] };
}

/** What is between a sound checklist and the others. */
export function checkLinks(
  checklist: Checklist,
  { source, root }: ParsedFile & { readonly root: Node },
  others: ReadonlyMap<string, Checklist>,
): readonly Finding[] {
  return findingsOf(LINK_RULES, { checklist, others }, root, source);
}
