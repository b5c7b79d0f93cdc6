import type { Text } from './text.js';

/** What a checklist says about the overlay that was put over it; every report carries it. */
export interface AppliedOverlay {
  readonly title?: Text;
  /** `sha256:` and 64 hexadecimal digits: of the overlay file's bytes. */
  readonly digest: string;
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly off: readonly string[];
}
