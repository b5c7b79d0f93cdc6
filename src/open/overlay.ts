import type { Checklist } from '../model/checklist.js';
import { type Finding, finding, hasErrors } from '../model/finding.js';
import type { Overlay } from '../model/overlay.js';
import { sameButPatch } from '../read/answers/version.js';
import { LIMITS } from '../read/limits.js';
import { readOverlay } from '../read/overlay/overlay.js';
import { parseFile } from '../read/parse.js';
import type { SourceText } from '../read/source.js';
import { locate, type Node } from '../read/tree.js';
import { applyOverlay } from './apply-overlay.js';

/** An overlay file as far as it could be opened, with everything that was found. */
export interface OpenedOverlay {
  readonly source: SourceText;
  readonly findings: readonly Finding[];
  readonly opened: { readonly overlay: Overlay; readonly root: Node } | null;
}

export async function openOverlay(name: string, bytes: Uint8Array): Promise<OpenedOverlay> {
  const { source, root, findings } = await parseFile(name, bytes, LIMITS.answerBytes);
  if (!root) return { source, findings, opened: null };
  const read = readOverlay(root, source);
  const all = [...findings, ...read.findings];
  return { source, findings: all, opened: read.overlay && !hasErrors(all) ? { overlay: read.overlay, root } : null };
}

/** The checklist with an overlay over it, or why it does not fit. `digest` is `sha256:…` of the overlay's bytes. */
export function overlay(
  checklist: Checklist,
  { overlay: given, root }: NonNullable<OpenedOverlay['opened']>,
  digest: string,
): { readonly checklist: Checklist | null; readonly findings: readonly Finding[] } {
  const wrong = otherChecklist(checklist, given, root);
  if (wrong) return { checklist: null, findings: [wrong] };
  const { checklist: overlaid, problems } = applyOverlay(checklist, given, digest);
  const findings = problems.map(({ code, args, path, aim }) => finding('error', code, args, locate(root, path, aim)));
  return { checklist: findings.length > 0 ? null : overlaid, findings };
}

function otherChecklist({ id, version }: Checklist, { checklist: wanted }: Overlay, root: Node): Finding | null {
  const at = locate(root, ['checklist']);
  if (wanted.id !== id) return finding('error', 'overlay.checklist', { wanted: wanted.id, have: id }, at);
  if (wanted.version !== undefined && !sameButPatch(wanted.version, version)) {
    return finding('error', 'answers.checklist-version', { id, wanted: wanted.version, have: version }, at);
  }
  return null;
}
