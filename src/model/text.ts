/** The languages every text a user sees exists in. */
export type Lang = 'ja' | 'en';

/** A text in one or both languages. A checklist that ships with tenken always has both. */
export interface Text {
  readonly ja?: string;
  readonly en?: string;
}

/** The same for a list, such as the first steps of a measure. */
export interface TextList {
  readonly ja?: readonly string[];
  readonly en?: readonly string[];
}

/** The text in `lang`, else in the other language; '' only when it has neither. */
export function inLang(text: Text | undefined, lang: Lang): string {
  return text?.[lang] ?? text?.[lang === 'ja' ? 'en' : 'ja'] ?? '';
}

/** The list in `lang`, else in the other language; empty only when it has neither. */
export function listInLang(list: TextList | undefined, lang: Lang): readonly string[] {
  return list?.[lang] ?? list?.[lang === 'ja' ? 'en' : 'ja'] ?? [];
}
