import { openFace } from './face.js';
import type { Faces } from './pen.js';

/** The typefaces of a run, opened once. */
export interface Typefaces extends Faces {
  /** Characters of texts that the typefaces lack, so far; each was printed as 〓. */
  readonly lacking: Set<string>;
}

/** Opens the regular and the bold typeface (TrueType). */
export function openTypefaces(regular: Uint8Array, bold: Uint8Array): Typefaces {
  const lacking = new Set<string>();
  return {
    regular: openFace(regular, 'BIZUDPGothic', lacking),
    bold: openFace(bold, 'BIZUDPGothic-Bold', lacking),
    lacking,
  };
}
