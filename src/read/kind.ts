import { type Finding, finding, type Span } from '../model/finding.js';
import { fullWidthColonIn } from './mistypes.js';
import type { SourceText } from './source.js';
import { child, type Node } from './tree.js';

/** The marks a file says what it is with. */
export const ANSWERS_KIND = 'answers/1';
export const CHECKLIST_KIND = 'checklist/1';
export const OVERLAY_KIND = 'overlay/1';

/** The finding for a file that is not what it should be (`tenken: answers/1`, `tenken: checklist/1`), or null. */
export function wrongKind(root: Node, source: SourceText, expected: string): Finding | null {
  if (root.kind !== 'map') {
    return (
      fullWidthColonIn(source.text, root) ?? finding('error', 'shape.expected', { expected: 'map' }, startOf(root))
    );
  }
  const kind = child(root, 'tenken');
  if (kind?.kind === 'scalar' && kind.text.trim() === expected) return null;
  const found = kind?.kind === 'scalar' ? kind.text : null;
  return finding('error', 'kind.unexpected', { expected, found }, kind ?? startOf(root));
}

/** The first character of a node: enough to point at it without marking a whole file. */
export function startOf(node: Node): Span {
  return { start: node.start, end: Math.min(node.end, node.start + 1) };
}
