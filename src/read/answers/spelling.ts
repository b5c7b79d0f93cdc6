import type { Scale } from '../../model/checklist.js';
import type { Answer } from '../../model/vocabulary.js';

/** What people write for each answer, after `normalize`. The first of each list is the one tenken writes. */
const SPELLINGS: Readonly<Record<Answer, readonly string[]>> = {
  implemented: [
    'implemented',
    '実施している',
    '実施',
    '実施済み',
    '実施済',
    'はい',
    '○',
    '〇',
    '◯',
    'yes',
    'yes, done',
    'done',
  ],
  partial: ['partial', '一部実施している', '一部実施', '一部', '△', 'partly', 'partially', 'partially implemented'],
  not_implemented: [
    'not_implemented',
    'not implemented',
    '実施していない',
    '未実施',
    'いいえ',
    '×',
    '✕',
    '✖',
    '☓',
    'no',
    'no, not done',
    'not done',
  ],
  unknown: ['unknown', 'わからない', '分からない', '不明', '?', "don't know", 'dont know', 'do not know'],
  not_applicable: ['not_applicable', 'not applicable', '対象外', '該当なし', '対象外・該当なし', '非該当', 'n/a', '-'],
};

const BY_SPELLING: ReadonlyMap<string, Answer> = new Map(
  Object.entries(SPELLINGS).flatMap(([answer, words]) => words.map((word) => [word, answer as Answer] as const)),
);

/** Longer texts are notes, which need no closer look. */
const LONGEST = 40;

/** True for a text that is an answer to any checklist, and nothing else; points do not count. */
export function readsAsAnswer(text: string): boolean {
  return (
    text.length <= LONGEST && (BY_SPELLING.has(text) || BY_SPELLING.has(normalize(text)) || markedAnswer(text) !== null)
  );
}

/** True for a text by which people say that an item does not apply. */
export function readsAsNotApplicable(text: string): boolean {
  return (BY_SPELLING.get(text) ?? BY_SPELLING.get(normalize(text)) ?? markedAnswer(text)) === 'not_applicable';
}

/** Reads an answer as people write it, in full- or half-width, in Japanese or English, or as points. */
export class AnswerSpelling {
  readonly #known = new Map(BY_SPELLING);

  constructor(scale: Scale) {
    for (const [text, answer] of pointSpellings(scale)) this.#known.set(text, answer);
  }

  /** What most write, letter for letter; `read` understands more. */
  get exact(): ReadonlyMap<string, Answer> {
    return this.#known;
  }

  /** The answer, or null where it would have to be guessed. */
  read(text: string): Answer | null {
    return this.#known.get(text) ?? this.#known.get(normalize(text)) ?? markedAnswer(text);
  }
}

/** A mark and a word that mean the same: `○ 実施している`. Where they differ, nobody can tell which is meant. */
function markedAnswer(text: string): Answer | null {
  const [, mark = '', word = ''] = /^(\S)\s*(\S.*)$/su.exec(normalize(text)) ?? [];
  const marked = MARKS.includes(mark) ? BY_SPELLING.get(mark) : undefined;
  return marked !== undefined && marked === BY_SPELLING.get(word) ? marked : null;
}

const MARKS = ['○', '〇', '◯', '△', '×', '✕', '✖', '☓', '?', '-'];

/** The points that can be written instead of a word: those of a points scale, if each means one answer. */
export function writablePoints(scale: Scale): readonly number[] {
  const points = Object.values(scale.values);
  return scale.total === 'points' && new Set(points).size === points.length ? points : [];
}

function pointSpellings(scale: Scale): [string, Answer][] {
  const writable = writablePoints(scale);
  return Object.entries(scale.values)
    .filter(([, points]) => writable.includes(points))
    .map(([answer, points]) => [String(points), answer as Answer]);
}

/** One form for what means the same: width, case, kinds of dash, spaces, quotes, a trailing full stop or `.0`. */
function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[‐‑‒–—―−ー─]/gu, '-')
    .replaceAll(/[’‘]/gu, "'")
    .replace(/[。.]$/u, '')
    .replace(/^([+-]?\d+)\.0+$/u, '$1')
    .replace(/^\+(?=\d)/u, '')
    .replaceAll(/\s+/gu, ' ');
}
