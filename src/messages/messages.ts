import type { ja } from './ja.js';

/** All words of one language. `ja.ts` is the pattern; the compiler holds `en.ts` to the same keys. */
export type Messages = Omit<typeof ja, 'lang'> & { readonly lang: 'ja' | 'en' };
