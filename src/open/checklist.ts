import { RULES } from '../lint/rules.js';
import type { Checklist } from '../model/checklist.js';
import { type Finding, hasErrors } from '../model/finding.js';
import { readChecklist } from '../read/checklist/checklist.js';
import { LIMITS } from '../read/limits.js';
import { parseFile } from '../read/parse.js';
import type { SourceText } from '../read/source.js';
import { findingsOf } from './place.js';

/** A checklist file as far as it could be opened, with everything that was found. */
export interface OpenedChecklist {
  /** Null if any finding is an error. */
  readonly checklist: Checklist | null;
  readonly source: SourceText;
  readonly findings: readonly Finding[];
}

/** Bytes of a checklist file to a checked checklist. */
export async function openChecklist(name: string, bytes: Uint8Array): Promise<OpenedChecklist> {
  const { source, root, findings } = await parseFile(name, bytes, LIMITS.checklistBytes);
  if (!root) return { checklist: null, source, findings };
  const read = readChecklist(root, source);
  const linted = read.checklist ? findingsOf(RULES, read.checklist, root, source) : [];
  const all = [...findings, ...read.findings, ...linted];
  return { checklist: hasErrors(all) ? null : read.checklist, source, findings: all };
}
