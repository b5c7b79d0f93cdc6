import type { Finding } from '../model/finding.js';
import type { Node } from './tree.js';

/**
 * What a parser made of a text. `root` is null where the text could not be understood at all; where it is not,
 * reading goes on in spite of findings, so that all problems are reported at once.
 */
export interface Parsed {
  readonly root: Node | null;
  readonly findings: readonly Finding[];
}
