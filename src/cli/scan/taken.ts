import type { Standing, Standings } from '../../compare/portfolio/standing.js';
import type { Checklist } from '../../model/checklist.js';
import { PackedNumbers, PackedTexts } from '../../text/packed.js';
import type { Candidates } from './discover.js';

/** An answer file that was scored. */
export interface Taken {
  readonly path: string;
  readonly standing: Standing;
  /** SHA-256 of the file, where reports are made of it. */
  readonly digest: string;
}

/** The files that were scored, in their order: there may be ten thousands, so each is put together when it is asked for. */
export class TakenFiles implements Standings {
  readonly #columns: Columns;
  /** Places in the columns; all of them without it. */
  readonly #shown: Uint32Array | null;

  constructor(columns: Columns, shown: Uint32Array | null = null) {
    this.#columns = columns;
    this.#shown = shown;
  }

  /** Of these, those that will be added. */
  static among(candidates: Candidates): TakenFiles {
    return new TakenFiles(new Columns(candidates));
  }

  get length(): number {
    return this.#shown?.length ?? this.#columns.length;
  }

  /** The candidate at a place was scored. `digest`: of the file, where reports are made of it. */
  add(candidate: number, standing: Standing, digest: string): void {
    this.#columns.add(candidate, standing, digest);
  }

  at(index: number): Standing {
    return new TakenStanding(this.#columns, this.#placeOf(index));
  }

  pathAt(index: number): string {
    return this.#columns.pathAt(this.#placeOf(index));
  }

  *standings(): Iterable<Standing> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }

  *[Symbol.iterator](): Iterator<Taken> {
    for (let index = 0; index < this.length; index++) {
      yield {
        path: this.pathAt(index),
        standing: this.at(index),
        digest: this.#columns.digestAt(this.#placeOf(index)),
      };
    }
  }

  without(lost: ReadonlySet<number>): TakenFiles {
    const kept = new Uint32Array(this.length - lost.size);
    let count = 0;
    for (let index = 0; index < this.length; index++) if (!lost.has(index)) kept[count++] = this.#placeOf(index);
    return new TakenFiles(this.#columns, kept);
  }

  #placeOf(index: number): number {
    return this.#shown ? (this.#shown[index] ?? 0) : index;
  }
}

/** What is kept of each file, a column each. */
class Columns {
  readonly clients = new PackedTexts();
  readonly letters = new PackedTexts();
  readonly #candidates: Candidates;
  readonly #numbers = new PackedNumbers();
  readonly #digests = new PackedTexts();
  /** Names that are not the same as the client's key, and of each file, which of them is its own. */
  readonly #names = new PackedTexts();
  readonly #nameOf = new PackedNumbers();
  readonly #checklists = new Different<Checklist>();
  readonly #dates = new Different<string | undefined>();
  /** Few answers have run out. */
  readonly lettersThen = new Map<number, string>();

  constructor(candidates: Candidates) {
    this.#candidates = candidates;
  }

  get length(): number {
    return this.letters.length;
  }

  add(candidate: number, { client, name, letters, lettersThen, date, checklist }: Standing, digest: string): void {
    if (lettersThen !== undefined) this.lettersThen.set(this.length, lettersThen);
    if (digest !== '') this.#digests.add(digest);
    if (name !== client) this.#names.add(name);
    this.#nameOf.add(name === client ? 0 : this.#names.length);
    this.#numbers.add(candidate);
    this.clients.add(client);
    this.letters.add(letters);
    this.#checklists.add(checklist);
    this.#dates.add(date);
  }

  pathAt(place: number): string {
    return this.#candidates.at(this.#numbers.at(place)).path;
  }

  nameAt(place: number): string {
    const own = this.#nameOf.at(place);
    return own === 0 ? this.clients.at(place) : this.#names.at(own - 1);
  }

  checklistAt(place: number): Checklist {
    return this.#checklists.at(place);
  }

  dateAt(place: number): string | undefined {
    return this.#dates.at(place);
  }

  /** Either all have one or none. */
  digestAt(place: number): string {
    return this.#digests.length === 0 ? '' : this.#digests.at(place);
  }
}

/** Values of which there are few different ones. */
class Different<T> {
  readonly #all: T[] = [];
  readonly #numbers = new Map<T, number>();
  readonly #which = new PackedNumbers();

  add(value: T): void {
    const number = this.#numbers.get(value) ?? this.#all.push(value) - 1;
    this.#numbers.set(value, number);
    this.#which.add(number);
  }

  at(place: number): T {
    return this.#all[this.#which.at(place)] as T;
  }
}

/** A standing whose texts are made when they are looked at. */
class TakenStanding implements Standing {
  readonly #columns: Columns;
  readonly #place: number;

  constructor(columns: Columns, place: number) {
    this.#columns = columns;
    this.#place = place;
  }

  get client(): string {
    return this.#columns.clients.at(this.#place);
  }

  get name(): string {
    return this.#columns.nameAt(this.#place);
  }

  get checklist(): Checklist {
    return this.#columns.checklistAt(this.#place);
  }

  get date(): string | undefined {
    return this.#columns.dateAt(this.#place);
  }

  get letters(): string {
    return this.#columns.letters.at(this.#place);
  }

  get lettersThen(): string | undefined {
    return this.#columns.lettersThen.get(this.#place);
  }
}
