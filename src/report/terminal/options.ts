import type { Messages } from '../../messages/messages.js';
import type { Status } from '../../model/vocabulary.js';

/** Colours that only say again what the text says. With colour off, each returns its text. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly status: Readonly<Record<Status, (text: string) => string>>;
}

const same = (text: string) => text;

export const NO_PAINT: Paint = {
  strong: same,
  dim: same,
  accent: same,
  error: same,
  warning: same,
  status: {
    implemented: same,
    partial: same,
    not_implemented: same,
    unknown: same,
    not_applicable: same,
    unanswered: same,
    out_of_scope: same,
  },
};

export interface TerminalOptions {
  readonly messages: Messages;
  /** Columns; at least 60 are used. */
  readonly width: number;
  /** Words instead of bars and marks, nothing in columns: for screen readers. */
  readonly plain: boolean;
  readonly paint: Paint;
  /** Blocks where the terminal shows them one column wide, `#` and `.` elsewhere. */
  readonly bars: 'blocks' | 'ascii';
}
