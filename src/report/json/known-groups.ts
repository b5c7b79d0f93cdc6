import { STATUSES } from '../../model/vocabulary.js';

export interface Share {
  readonly id: string;
  readonly points: number;
  readonly max: number;
}

export interface KnownGroup extends Share {
  /** The whole group, with the comma after it. */
  readonly json: Uint8Array;
}

const KINDS = STATUSES.length;
/** More questions than this come to a thousand different counts. */
const LARGEST = 8;
/** So many are kept of a group. */
const MOST = 500;

/** What a group of few questions was written as, by how many there were of each status. */
export class KnownGroups {
  readonly #radix: number;
  readonly #known = new Map<number, KnownGroup>();

  private constructor(size: number) {
    this.#radix = size + 1;
  }

  /** Null for a group of so many questions that the same counts hardly ever come twice. */
  static of(size: number): KnownGroups | null {
    return size > LARGEST ? null : new KnownGroups(size);
  }

  /** What counts, from some place on, came to. */
  get(counts: Int32Array, from: number): KnownGroup | undefined {
    return this.#known.get(this.#keyOf(counts, from));
  }

  add(counts: Int32Array, from: number, make: () => KnownGroup): void {
    if (this.#known.size < MOST) this.#known.set(this.#keyOf(counts, from), make());
  }

  /** The counts as one number, which is small enough to be exact. */
  #keyOf(counts: Int32Array, from: number): number {
    let key = 0;
    for (let at = from; at < from + KINDS; at++) key = key * this.#radix + (counts[at] as number);
    return key;
  }
}
