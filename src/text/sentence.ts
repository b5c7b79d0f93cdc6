/** A text up to the end of its first sentence, Japanese or English; the whole text if it has but one. */
export function firstSentence(text: string): string {
  return /^.+?(?:[。！？]|[.!?](?=\s))/u.exec(text)?.[0] ?? text;
}
