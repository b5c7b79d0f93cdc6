import type { Checklist } from '../../model/checklist.js';
import { type Grouped, groupedBy, groupsOf } from './grouped.js';
import type { Standing, Standings } from './standing.js';

/** A client's answers to one checklist. */
export interface History {
  readonly newest: Standing;
  /** Oldest first. */
  readonly earlier: readonly Standing[];
}

/** The answers to one checklist by client: places only, since there may be ten thousands. */
export class Histories {
  readonly #standings: Standings;
  /** A client's are a group, oldest first. */
  readonly #grouped: Grouped;
  /** The clients by name: put in order when somebody wants to see them. */
  #byName: Uint32Array | null = null;

  /** `places`: which of the standings belong to the checklist. */
  constructor(standings: Standings, places: readonly number[]) {
    this.#standings = standings;
    const at = (index: number) => standings.at(places[index] as number) as Standing;
    this.#grouped = groupedBy(places.length, (index) => at(index).client);
    for (const own of groupsOf(this.#grouped))
      if (own.length > 1) own.sort((a, b) => compareAge(at(a), at(b)) || a - b);
    const { order } = this.#grouped;
    for (const [index, place] of order.entries()) order[index] = places[place] as number;
  }

  /** Clients. */
  get size(): number {
    return this.#grouped.ends.length;
  }

  get checklist(): Checklist {
    return this.#at(0).checklist;
  }

  /** Those of at least so many dates, by name. */
  *each(dates = 1): Iterable<History> {
    const { ends } = this.#grouped;
    this.#byName ??= this.#inOrderOfNames();
    for (const client of this.#byName) {
      const [begin, end] = [ends[client - 1] ?? 0, ends[client] as number];
      if (end - begin < dates) continue;
      const earlier = Array.from({ length: end - begin - 1 }, (_, index) => this.#at(begin + index));
      yield { newest: this.#at(end - 1), earlier };
    }
  }

  /** Each client's newest answers, in any order. */
  *newest(): Iterable<Standing> {
    for (const end of this.#grouped.ends) yield this.#at(end - 1);
  }

  #at(index: number): Standing {
    return this.#standings.at(this.#grouped.order[index] as number) as Standing;
  }

  /** An organisation may be spelt in several ways: the first of them says where it stands. */
  #inOrderOfNames(): Uint32Array {
    const names = Array.from(groupsOf(this.#grouped), (own) =>
      Array.from(own, (place) => (this.#standings.at(place) as Standing).name).reduce((a, b) => (b < a ? b : a)),
    );
    return Uint32Array.from(names.keys()).sort(
      (a, b) => compareText(names[a] as string, names[b] as string) || compareText(this.#key(a), this.#key(b)),
    );
  }

  #key(client: number): string {
    return this.#at((this.#grouped.ends[client] as number) - 1).client;
  }
}

/** By code unit, the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of one client: by date, and on one day by name. */
function compareAge(a: Standing, b: Standing): number {
  return compareText(a.date ?? '', b.date ?? '') || compareText(a.name, b.name);
}
