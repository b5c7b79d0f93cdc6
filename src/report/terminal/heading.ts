import type { TerminalOptions } from './options.js';

/** A section's heading; in plain mode with a colon, so that it is heard as one. */
export function heading(title: string, { paint, plain }: TerminalOptions): string[] {
  return [plain ? `${title}:` : ` ${paint.accent(paint.strong(title))}`];
}
