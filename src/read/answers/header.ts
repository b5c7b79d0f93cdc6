import type { ChecklistRef } from '../../model/answers.js';
import { type Finding, finding, type Span } from '../../model/finding.js';
import { nearest } from '../../text/nearest.js';
import { ANSWERS_KIND, startOf, wrongKind } from '../kind.js';
import type { SourceText } from '../source.js';
import { child, isBlank, type MapNode, type Node } from '../tree.js';

/** An overlay an answer file remembers: a file beside it, and what it was when the questions were answered. */
export interface OverlayRef {
  readonly name: string;
  readonly digest?: string;
  readonly at: Node;
}

export interface Header {
  readonly map: MapNode;
  readonly checklist: ChecklistRef;
  readonly checklistAt: Node;
  readonly overlay?: OverlayRef;
}

/** What has to be known before the answers can be read: that this is an answer file, and of which checklist. */
export function readHeader(
  root: Node,
  source: SourceText,
): { readonly header: Header | null; readonly findings: readonly Finding[] } {
  const wrong = wrongKind(root, source, ANSWERS_KIND);
  if (wrong) return { header: null, findings: [wrong] };
  const map = root as MapNode; // nothing else has a kind
  const node = child(map, 'checklist');
  if (node?.kind !== 'scalar' || node.text.trim() === '') {
    const missing = finding('error', 'field.missing', { field: 'checklist' }, node ?? startOf(root));
    return { header: null, findings: [missing] };
  }
  const header = { map, checklist: parseRef(node.text), checklistAt: node };
  const overlay = child(map, 'overlay');
  if (!overlay || isBlank(overlay)) return { header, findings: [] };
  const ref = readOverlayRef(overlay);
  return 'code' in ref ? { header: null, findings: [ref] } : { header: { ...header, overlay: ref }, findings: [] };
}

/** `id@version`, or `id` alone. */
export function parseRef(text: string): ChecklistRef {
  const [id = '', version] = text.trim().split('@', 2);
  return version ? { id, version } : { id };
}

/** The finding for a checklist that nobody has. */
export function unknownChecklist(id: string, at: Span, known: Iterable<string>): Finding {
  return finding('error', 'answers.checklist-unknown', { id, nearest: nearest(id, known) }, at);
}

/** `overlay:` as a file name, or as a map with `file` and `digest`. Only a file beside the answers can be named. */
function readOverlayRef(node: Node): OverlayRef | Finding {
  const file = node.kind === 'map' ? child(node, 'file') : node;
  const digest = node.kind === 'map' ? child(node, 'digest') : undefined;
  if (file?.kind !== 'scalar') return finding('error', 'field.missing', { field: 'file' }, startOf(node));
  // Answer files come from strangers: no path leads out of their folder.
  if (/[/\\\p{Cc}]|^\.\.?$/u.test(file.text)) return finding('error', 'overlay.file-name', { name: file.text }, file);
  const ref = { name: file.text, at: file };
  return digest?.kind === 'scalar' ? { ...ref, digest: digest.text } : ref;
}
