import type { Checklist } from '../../model/checklist.js';
import type { Standing, Standings } from './standing.js';

/** A client's answers to one checklist. */
export interface History {
  readonly newest: Standing;
  /** Oldest first. */
  readonly earlier: readonly Standing[];
}

/** The answers to one checklist by client, who stand by name: places only, since there may be ten thousands. */
export class Histories {
  readonly #standings: Standings;
  /** Those of a client follow each other, oldest first. */
  readonly #places: Uint32Array;
  /** Where among them each client's end. */
  readonly #ends: Uint32Array;

  constructor(standings: Standings, places: Uint32Array, ends: Uint32Array) {
    this.#standings = standings;
    this.#places = places;
    this.#ends = ends;
  }

  /** Clients. */
  get size(): number {
    return this.#ends.length;
  }

  get checklist(): Checklist {
    return this.#at(0).checklist;
  }

  /** Those of at least so many dates. */
  *each(dates = 1): Iterable<History> {
    let begin = 0;
    for (const end of this.#ends) {
      if (end - begin >= dates) {
        const earlier = Array.from({ length: end - begin - 1 }, (_, index) => this.#at(begin + index));
        yield { newest: this.#at(end - 1), earlier };
      }
      begin = end;
    }
  }

  /** Each client's newest answers. */
  *newest(): Iterable<Standing> {
    for (const end of this.#ends) yield this.#at(end - 1);
  }

  #at(index: number): Standing {
    return this.#standings.at(this.#places[index] ?? 0) as Standing;
  }
}

/** By code unit, the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `places`: which of the standings belong to the group. */
export function historiesOf(standings: Standings, places: readonly number[]): Histories {
  const clients = places.map((place) => standings.at(place)?.client ?? '');
  const names = places.map((place) => standings.at(place)?.name ?? '');
  const dates = places.map((place) => standings.at(place)?.date ?? '');
  const text = (column: readonly string[], index: number) => column[index] ?? '';
  const by = (column: readonly string[], a: number, b: number) => compareText(text(column, a), text(column, b));
  const order = inOrder(places.length, (a, b) => by(clients, a, b) || by(dates, a, b) || by(names, a, b));
  const begins = Uint32Array.from(order.keys()).filter(
    (at) => at === 0 || text(clients, order[at - 1] ?? 0) !== text(clients, order[at] ?? 0),
  );
  const endOf = (history: number) => begins[history + 1] ?? order.length;
  // An organisation may be spelt in several ways: the first of them says where it stands.
  const firstNames = Array.from(begins, (begin, history) =>
    Array.from(order.subarray(begin, endOf(history)), (each) => text(names, each)).reduce((a, b) => (b < a ? b : a)),
  );
  const byName = inOrder(begins.length, (a, b) => by(firstNames, a, b));
  const sorted = new Uint32Array(order.length);
  const ends = new Uint32Array(begins.length);
  let count = 0;
  for (const [rank, history] of byName.entries()) {
    for (const each of order.subarray(begins[history], endOf(history))) sorted[count++] = places[each] ?? 0;
    ends[rank] = count;
  }
  return new Histories(standings, sorted, ends);
}

/** The numbers from 0 on, in an order; those that are equal stay as they are. */
function inOrder(count: number, compare: (a: number, b: number) => number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, index) => index).sort((a, b) => compare(a, b) || a - b);
}
