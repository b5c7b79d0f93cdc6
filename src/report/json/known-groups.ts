import { STATUSES } from '../../model/vocabulary.js';

export interface Share {
  readonly id: string;
  readonly points: number;
  readonly max: number;
}

export interface KnownGroup extends Share {
  /** The whole group, with what stands before it. */
  readonly json: Uint8Array;
}

/** Groups of more questions than this come to a thousand different counts. */
const LARGEST = 8;
/** So many are kept of a group; a prime, which spreads them. */
const PLACES = 509;
/** What a question of each status adds to the number that stands for all counts: a digit for each of them. */
const WEIGHTS = STATUSES.map((_, place) => (LARGEST + 1) ** place);

/** What a group of few questions was written as, by how many there were of each status. Forgets what it has no place for. */
export class KnownGroups {
  readonly #items: readonly number[];
  readonly #keys = new Int32Array(PLACES).fill(-1);
  readonly #groups: (KnownGroup | undefined)[] = new Array(PLACES);

  private constructor(items: readonly number[]) {
    this.#items = items;
  }

  /** Null for a group of so many questions that the same counts hardly ever come twice. */
  static of(items: readonly number[]): KnownGroups | null {
    return items.length > LARGEST ? null : new KnownGroups(items);
  }

  /** What stands for the counts of these statuses: below 2 to the power of 31. */
  keyOf(statuses: Uint8Array): number {
    const items = this.#items;
    let key = 0;
    for (let at = 0; at < items.length; at++) key += WEIGHTS[statuses[items[at] as number] as number] as number;
    return key;
  }

  get(key: number): KnownGroup | undefined {
    const place = key % PLACES;
    return this.#keys[place] === key ? this.#groups[place] : undefined;
  }

  add(key: number, group: KnownGroup): void {
    const place = key % PLACES;
    this.#keys[place] = key;
    this.#groups[place] = group;
  }
}
