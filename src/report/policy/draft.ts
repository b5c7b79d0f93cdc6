/** Begins a note beside a sentence of a draft that the answers do not bear out. */
export const NOTE_MARKS = { ja: '【要確認】', en: '【CHECK】' } as const;

/** Around what is still to be filled in. */
export const GAP = { open: '〔', close: '〕' } as const;

/** Whether a policy still holds notes, or places to be filled in. */
export function isDraft(text: string): boolean {
  return Object.values(NOTE_MARKS).some((mark) => text.includes(mark)) || /〔[^〔〕\n]*〕/u.test(text);
}
