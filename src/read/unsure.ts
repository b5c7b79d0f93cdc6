/** Thrown by a quick reader: this is for the reader that takes its time, right or wrong. */
export const UNSURE = Symbol('unsure');

/** What a quick reader makes of something; null where it is unsure. Every other error is passed on. */
export function unlessUnsure<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error === UNSURE) return null;
    throw error;
  }
}
