/** Begins a note beside a sentence of a draft that the answers do not bear out. */
export const NOTE_MARKS = { ja: '【要確認】', en: '【CHECK】' } as const;

/** Around what is still to be filled in. */
export const GAP = { open: '〔', close: '〕' } as const;

/** Whether a policy still holds notes, or places to be filled in. */
export function isDraft(text: string): boolean {
  return Object.values(NOTE_MARKS).some((mark) => text.includes(mark)) || gapsIn(text).length > 0;
}

/** What is still to be filled in, each named once. Empty brackets, as a note speaks of them, are none. */
export function gapsIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/〔([^〔〕\n]*)〕/gu), ([, what = '']) => what.trim()).filter(Boolean))];
}
