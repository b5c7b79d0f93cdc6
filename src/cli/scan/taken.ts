import type { Standing, Standings } from '../../compare/portfolio/standing.js';
import type { Checklist } from '../../model/checklist.js';
import { PackedTexts } from '../../text/packed.js';

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

  constructor(columns = new Columns(), shown: Uint32Array | null = null) {
    this.#columns = columns;
    this.#shown = shown;
  }

  get length(): number {
    return this.#shown?.length ?? this.#columns.paths.length;
  }

  add(taken: Taken): void {
    this.#columns.add(taken);
  }

  at(index: number): Standing {
    return new TakenStanding(this.#columns, this.#placeOf(index));
  }

  pathAt(index: number): string {
    return this.#columns.paths.at(this.#placeOf(index));
  }

  *standings(): Iterable<Standing> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }

  *[Symbol.iterator](): Iterator<Taken> {
    for (let index = 0; index < this.length; index++) {
      const digest = this.#columns.digests.at(this.#placeOf(index));
      yield { path: this.pathAt(index), standing: this.at(index), digest };
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
  readonly paths = new PackedTexts();
  readonly clients = new PackedTexts();
  readonly names = new PackedTexts();
  readonly letters = new PackedTexts();
  readonly digests = new PackedTexts();
  readonly checklists: Checklist[] = [];
  readonly dates: (string | undefined)[] = [];
  /** Few answers have run out. */
  readonly lettersThen = new Map<number, string>();
  /** One text each: most files are of the same few days. */
  readonly #days = new Map<string, string>();

  add({ path, standing, digest }: Taken): void {
    const { client, name, letters, lettersThen, date, checklist } = standing;
    if (lettersThen !== undefined) this.lettersThen.set(this.paths.length, lettersThen);
    this.paths.add(path);
    this.clients.add(client);
    this.names.add(name);
    this.letters.add(letters);
    this.digests.add(digest);
    this.checklists.push(checklist);
    this.dates.push(date === undefined ? undefined : this.#day(date));
  }

  #day(date: string): string {
    const known = this.#days.get(date);
    if (known !== undefined) return known;
    this.#days.set(date, date);
    return date;
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
    return this.#columns.names.at(this.#place);
  }

  get checklist(): Checklist {
    return this.#columns.checklists[this.#place] as Checklist;
  }

  get date(): string | undefined {
    return this.#columns.dates[this.#place];
  }

  get letters(): string {
    return this.#columns.letters.at(this.#place);
  }

  get lettersThen(): string | undefined {
    return this.#columns.lettersThen.get(this.#place);
  }
}
