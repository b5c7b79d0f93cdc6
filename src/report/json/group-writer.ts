import { CATEGORIES, type Category, STATUSES } from '../../model/vocabulary.js';
import { countAmong, type Summer } from '../../score/counted.js';
import { percent } from '../../score/percent.js';
import { weakestOf } from '../../score/weakest.js';
import type { Utf8Builder } from '../../text/utf8.js';
import type { Share } from './known-groups.js';
import { bytesOf, type PreparedGroup, type PreparedJson } from './prepared.js';

const [ZERO, COMMA, CLOSE] = [48, 44, 125] as const;
const KINDS = STATUSES.length;

export const MAX = bytesOf(',"max":');
export const PERCENT = bytesOf(',"percent":');
export const COUNTS = bytesOf(',"counts":');
export const NULL = bytesOf('null');
const TIED = bytesOf(',"tied":[');
const IN_QUOTES = Object.fromEntries(CATEGORIES.map((id) => [id, bytesOf(`"${id}"`)])) as Record<Category, Uint8Array>;

/** The counts of a group, with a digit for each. */
const FEW_COUNTS = bytesOf(JSON.stringify(Object.fromEntries(STATUSES.map((status) => [status, 0]))));
const DIGITS = Array.from(FEW_COUNTS.entries()).flatMap(([at, byte]) => (byte === ZERO ? [at] : []));
/** What stands before the count of each status. */
const COUNT_HEADS = STATUSES.map((status, index) => bytesOf(`${index === 0 ? '{' : ','}"${status}":`));

/** Writes the groups of a checklist's assessments, one line's after another's. */
export class GroupWriter {
  readonly #prepared: PreparedJson;
  readonly #summer: Summer;
  readonly #out: Utf8Builder;

  constructor(prepared: PreparedJson, summer: Summer, out: Utf8Builder) {
    this.#prepared = prepared;
    this.#summer = summer;
    this.#out = out;
  }

  /** All groups, and which categories are weakest. */
  add(statuses: Uint8Array): void {
    const { groups, groupsEnd } = this.#prepared;
    const categories: Share[] = [];
    for (let index = 0; index < groups.length; index++) {
      const share = this.#group(groups[index] as PreparedGroup, statuses);
      if (index < CATEGORIES.length) categories.push(share);
    }
    this.#out.add(groupsEnd);
    this.#weakest(weakestOf(categories as readonly (Share & { readonly id: Category })[]));
  }

  /** A group of few questions comes to the same counts again and again, and is written as it was then. */
  #group({ id, items, head, known }: PreparedGroup, statuses: Uint8Array): Share {
    const out = this.#out;
    const key = known ? known.keyOf(statuses) : 0;
    const before = known?.get(key);
    if (before) {
      out.add(before.json);
      return before;
    }
    const start = out.length;
    const counts = countAmong(items, statuses);
    const { points, max } = this.#summer.sumsOf(counts);
    out.add(head);
    out.addNumber(points);
    out.add(MAX);
    out.addNumber(max);
    out.add(PERCENT);
    out.addNumber(percent({ points, max }));
    out.add(COUNTS);
    this.addCounts(counts);
    out.addByte(CLOSE);
    known?.add(key, { id, points, max, json: out.since(start) });
    return { id, points, max };
  }

  #weakest(tied: readonly Category[]): void {
    const out = this.#out;
    const [first] = tied;
    out.add(first === undefined ? NULL : IN_QUOTES[first]);
    out.add(TIED);
    for (const category of tied) {
      out.add(IN_QUOTES[category]);
      out.addByte(COMMA);
    }
    out.drop(COMMA);
  }

  /** How many there are of each status. */
  addCounts(counts: Int32Array): void {
    const out = this.#out;
    if (areFew(counts)) {
      out.addWithDigits(FEW_COUNTS, DIGITS, counts);
      return;
    }
    for (let status = 0; status < KINDS; status++) {
      out.add(COUNT_HEADS[status] as Uint8Array);
      out.addNumber(counts[status] as number);
    }
    out.addByte(CLOSE);
  }
}

function areFew(counts: Int32Array): boolean {
  for (let at = 0; at < KINDS; at++) if ((counts[at] as number) > 9) return false;
  return true;
}
