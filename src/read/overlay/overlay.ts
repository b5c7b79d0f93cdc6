import { type Finding, hasErrors } from '../../model/finding.js';
import type { ItemChange, Overlay } from '../../model/overlay.js';
import type { Text } from '../../model/text.js';
import { parseRef } from '../answers/header.js';
import { buildItem, type ItemFile } from '../checklist/build.js';
import { OVERLAY_KIND, wrongKind } from '../kind.js';
import { validate } from '../schema/generated/overlay.js';
import { validateSchema } from '../schema/validate.js';
import type { SourceText } from '../source.js';
import { type Node, toPlain } from '../tree.js';

/** An overlay file that has passed its schema, with the file's names. */
interface OverlayFile {
  readonly checklist: string;
  readonly title?: Text;
  readonly items?: Readonly<Record<string, ChangeFile>>;
  readonly add?: readonly Omit<ItemFile, 'provenance'>[];
}

type ChangeFile = Omit<ItemChange, 'officialId' | 'appliesWhen'> & Pick<ItemFile, 'official_id' | 'applies_when'>;

export interface ReadOverlay {
  /** Null where the file does not have the form of an overlay. */
  readonly overlay: Overlay | null;
  readonly findings: readonly Finding[];
}

/** The tree of an overlay file to the model. Whether it fits its checklist is seen when it is applied. */
export function readOverlay(root: Node, source: SourceText): ReadOverlay {
  const wrong = wrongKind(root, source, OVERLAY_KIND);
  if (wrong) return { overlay: null, findings: [wrong] };
  const plain = toPlain(root);
  const findings = validateSchema(validate, root, plain);
  return { overlay: hasErrors(findings) ? null : buildOverlay(plain as OverlayFile), findings };
}

function buildOverlay({ checklist, title, items, add }: OverlayFile): Overlay {
  return {
    checklist: parseRef(checklist),
    ...(title && { title }),
    changes: new Map(Object.entries(items ?? {}).map(([id, change]) => [id, buildChange(change)])),
    added: (add ?? []).map((item) => buildItem({ ...item, provenance: 'composed' })),
  };
}

function buildChange({ official_id, applies_when, ...change }: ChangeFile): ItemChange {
  return {
    ...Object.fromEntries(Object.entries(change).filter(([name]) => !name.startsWith('x-'))),
    ...(official_id !== undefined && { officialId: official_id }),
    ...(applies_when !== undefined && { appliesWhen: applies_when }),
  };
}
