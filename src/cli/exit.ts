/** Exit codes, as printed in --help. */
export const EXIT = { done: 0, notMet: 1, wrongUse: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake of the user's: one line on stderr, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
