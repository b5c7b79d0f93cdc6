import type { core } from './ja/core.js';
import type { ja } from './ja.js';

/** All words of one language. `ja.ts` is the pattern; the compiler holds `en.ts` to the same keys. */
export type Messages = InLang<typeof ja>;

/** The words every command uses. */
export type Core = InLang<typeof core>;

type InLang<T> = Omit<T, 'lang'> & { readonly lang: 'ja' | 'en' };
