/** What a column of a sheet holds. */
export type Field =
  | 'key'
  | 'number'
  | 'answer'
  | 'reason'
  | 'note'
  | 'evidence'
  | 'owner'
  | 'due'
  | 'checked_on'
  | 'valid_until'
  | 'proposed'
  | 'origin'
  | 'shown';

/** What people and tenken head a column with, after `normalize`. `shown`: there to be read, not to be filled in. */
const HEADS: Readonly<Record<Field, readonly string[]>> = {
  key: ['key', 'id', '識別子', 'キー'],
  number: ['number', 'no.', 'no', '番号', '項番', '設問番号'],
  answer: ['answer', '回答', 'ご回答', '答え', '回答欄'],
  reason: ['reason', '対象外の理由', '理由', 'reason for n/a'],
  note: ['note', 'notes', 'メモ', '備考', 'コメント'],
  evidence: ['evidence', '証跡', '根拠'],
  owner: ['owner', '担当', '担当者', 'person in charge'],
  due: ['due', 'due date', '期限', '期日'],
  checked_on: ['checked_on', 'checked on', '確認日'],
  valid_until: ['valid_until', 'valid until', '有効期限'],
  proposed: ['proposed', 'proposal', '提案'],
  origin: ['origin', '由来'],
  shown: [
    'question',
    '設問',
    '質問',
    '項目',
    'item',
    'why',
    'なぜ',
    'なぜ・最初の一歩',
    'why, and a first step',
    'first step',
    '最初の一歩',
    'hint',
    '説明',
    'part',
    '区分',
  ],
};

const BY_HEAD: ReadonlyMap<string, Field> = new Map(
  Object.entries(HEADS).flatMap(([field, words]) => words.map((word) => [word, field as Field] as const)),
);

/** What a column with this head holds; null for a head nobody knows. What stands in brackets is an explanation. */
export function fieldOf(head: string): Field | null {
  return named(head.replace(/[(（].*/su, ''));
}

/** Whether a cell is the head of a column of answers, without which no row is a row of heads. */
export function headsAnswers(text: string): boolean {
  return mayHeadAnswers(text) && fieldOf(text) === 'answer';
}

/**
 * False for a text that is long without a bracket early on, or of nothing but digits, kana and kanji that are in none of
 * those heads: nearly all texts are, and tables have many.
 */
export function mayHeadAnswers(text: string): boolean {
  let isPlain = true;
  const most = Math.min(text.length, LONGEST + 1);
  for (let at = 0; at < most; at++) {
    const char = text.charCodeAt(at);
    if (char === BRACKET || char === WIDE_BRACKET) return true;
    if (!isInNoHead(char)) isPlain = false;
  }
  return text.length <= LONGEST && !isPlain;
}

const [BRACKET, WIDE_BRACKET, ANSWER] = ['(', '（', '答'].map((char) => char.charCodeAt(0));

function isInNoHead(char: number): boolean {
  return (
    (char >= 0x4e00 && char <= 0x9fff && char !== ANSWER) ||
    (char >= 0x3041 && char <= 0x3096) ||
    (char >= 0x30a1 && char <= 0x30fc) ||
    (char >= 0x30 && char <= 0x39)
  );
}

/** Most cells are no heads, and many hold long texts: those are not worth a look. */
const LONGEST = 40;

function named(text: string): Field | null {
  return text.length > LONGEST ? null : (BY_HEAD.get(normalize(text)) ?? null);
}

/**
 * The mark in the first cell of a table tenken made: which checklist it is about. It stands in the table itself, so that
 * a sheet that was copied into another workbook still says it.
 */
export function readMark(text: string): string | null {
  return /^tenken:answers\/1 (\S+)$/u.exec(text.trim())?.[1] ?? null;
}

export function tableMark(checklistRef: string): string {
  return `tenken:answers/1 ${checklistRef}`;
}

function normalize(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/gu, ' ');
}
