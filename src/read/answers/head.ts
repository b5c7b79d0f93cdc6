import type { AnswerFile } from '../../model/answers.js';
import { afterSpace, BACKSLASH, BRACE, bytesOf, COLON, endOfValue, isAt, NOWHERE, textOf } from '../json-bytes.js';

/** What stands before the answers of a JSON file. */
export interface Head {
  /** What has to be read of it: all, as a file without an answer, or the organization. */
  readonly json: string;
  /** Where the answers begin, behind their brace. */
  readonly end: number;
}

/** Null for a file without answers, or with something strange about them. It has to be UTF-8. */
export function headOf(bytes: Uint8Array): Head | null {
  for (let at = 0; at < bytes.length; at++) {
    if (!isKeyAt(ANSWERS, bytes, at)) continue;
    const colon = afterSpace(bytes, at + ANSWERS.length);
    const brace = afterSpace(bytes, colon + 1);
    if (bytes[colon] !== COLON || bytes[brace] !== BRACE) return null;
    const end = brace + 1;
    return { json: `${textOf(bytes, 0, end)}}}`, end };
  }
  return null;
}

/**
 * The head of a file that was read, to see quickly that another file has the same, but for the organization: as all files
 * of a survey have.
 */
export class SameHead {
  readonly file: AnswerFile;
  readonly #before: Uint8Array;
  readonly #after: Uint8Array;

  private constructor(file: AnswerFile, before: Uint8Array, after: Uint8Array) {
    this.file = file;
    this.#before = before;
    this.#after = after;
  }

  /** Null where it has no organization, or has it where it is hard to find. `file` is what was read of it. */
  static of(bytes: Uint8Array, { end }: Head, file: AnswerFile): SameHead | null {
    // Before another brace, which the answers have at the latest, a key is one of the file itself.
    for (let at = 1; bytes[at] !== BRACE; at++) {
      if (!isKeyAt(ORGANIZATION, bytes, at)) continue;
      const start = afterSpace(bytes, at + ORGANIZATION.length);
      const after = endOfValue(bytes, start);
      return after === NOWHERE ? null : new SameHead(file, copyOf(bytes, 0, start), copyOf(bytes, after, end));
    }
    return null;
  }

  /** The organization before the answers where all else is the same; null for another head. */
  organizationIn(bytes: Uint8Array): Head | null {
    const start = this.#before.length;
    if (!isAt(this.#before, bytes, 0)) return null;
    const end = endOfValue(bytes, start);
    if (!isAt(this.#after, bytes, end)) return null;
    return { json: textOf(bytes, start, end), end: end + this.#after.length };
  }
}

const ANSWERS = bytesOf('"answers"');
const ORGANIZATION = bytesOf('"organization":');

/** Whether a key begins here; a text may hold the same, but has a backslash before its quote. */
function isKeyAt(key: Uint8Array, bytes: Uint8Array, start: number): boolean {
  return isAt(key, bytes, start) && bytes[start - 1] !== BACKSLASH;
}

/** Not the bytes themselves, which may be a part of many files' that would be kept with them. */
function copyOf(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return Uint8Array.from(bytes.subarray(start, end));
}
