import type { Checklist } from '../../model/checklist.js';
import { type Finding, hasErrors } from '../../model/finding.js';
import { CHECKLIST_KIND, wrongKind } from '../kind.js';
import { validate } from '../schema/generated/checklist.js';
import { validateSchema } from '../schema/validate.js';
import type { SourceText } from '../source.js';
import { type Node, toPlain } from '../tree.js';
import { buildChecklist, type ChecklistFile } from './build.js';

export interface ReadChecklist {
  /** Null where the file does not have the form of a checklist. */
  readonly checklist: Checklist | null;
  readonly findings: readonly Finding[];
}

/** The tree of a checklist file to the model. Whether it makes sense is lint/'s question, not this one's. */
export function readChecklist(root: Node, source: SourceText): ReadChecklist {
  const wrong = wrongKind(root, source, CHECKLIST_KIND);
  if (wrong) return { checklist: null, findings: [wrong] };
  const plain = toPlain(root);
  const findings = validateSchema(validate, root, plain);
  return { checklist: hasErrors(findings) ? null : buildChecklist(plain as ChecklistFile), findings };
}
