import { ANSWERS_KIND, CHECKLIST_KIND, OVERLAY_KIND } from '../../read/kind.js';
import { child, type Node } from '../../read/tree.js';

/** What a file can be to `validate`. */
export type Kind = 'checklist' | 'answers' | 'overlay';

const KINDS: Readonly<Record<string, Kind>> = {
  [CHECKLIST_KIND]: 'checklist',
  [ANSWERS_KIND]: 'answers',
  [OVERLAY_KIND]: 'overlay',
};

export const KIND_MARKS: readonly string[] = Object.keys(KINDS);

/** What a parsed file says it is; null if it is nothing that can be checked. */
export function kindOf(root: Node): Kind | null {
  return KINDS[markOf(root) ?? ''] ?? null;
}

/** The value of `tenken:`, as it is written. */
export function markOf(root: Node): string | null {
  const mark = root.kind === 'map' ? child(root, 'tenken') : undefined;
  return mark?.kind === 'scalar' ? mark.text.trim() : null;
}

/** Enough of a file to see its mark, which stands at its top unless somebody moved it. */
const PEEK = 64 * 1024;

/** What the bytes look like, without parsing them: to choose an order, or among the files of a folder. */
export function peek(bytes: Uint8Array): { readonly kind: Kind | null; readonly hasMark: boolean } {
  // Every encoding that is read keeps ASCII; one character a byte will do.
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, PEEK)).replace(/^ï»¿/u, '');
  // Only at the top of the file's map. `tenken：` with a full-width colon is three bytes in UTF-8 and two in Shift_JIS.
  const mark = /(?:^|\n|^\s*\{\s*|^\{[^{[]*,\s*)["']?tenken["']?[ \t]*(?::|ï¼š|\u0081F)[ \t]*["']?([a-z]+\/1)?/u.exec(
    text,
  );
  return { kind: KINDS[mark?.[1] ?? ''] ?? null, hasMark: mark !== null };
}

/** What tenken writes and nobody checks. */
export const OUTPUT_MARK =
  /^(?:checklists|assessments?|findings|baseline|config|comparison|portfolio|plan|merge|actions)\/\d+$/u;
