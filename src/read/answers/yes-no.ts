const YES = new Set(['true', 'はい', 'yes', 'y', '○', '〇', '◯', 'ある', 'あり', '有', '使う', '使っている']);
const NO = new Set([
  'false',
  'いいえ',
  'no',
  'n',
  '×',
  '✕',
  '✖',
  '☓',
  'ない',
  'なし',
  '無',
  '使わない',
  '使っていない',
]);
const NOT_SURE = new Set(['?', 'わからない', '分からない', '不明', 'unknown', 'not sure', 'not-sure']);

/** A yes or no as people write it, or that nobody is sure; null if it is none of them. */
export function readYesNoWord(text: string): boolean | 'not-sure' | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  return NOT_SURE.has(word) ? 'not-sure' : null;
}
