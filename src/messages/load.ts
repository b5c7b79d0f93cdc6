import type { Core, Messages } from './messages.js';

/** Words that only some commands use, apart from those everything uses. */
export type Part = Exclude<keyof Messages, keyof Core>;

type Loaders = Readonly<Record<Part, () => Promise<object>>>;

const LOADERS: Readonly<Record<Messages['lang'], Loaders & { readonly core: () => Promise<object> }>> = {
  ja: {
    core: async () => (await import('./ja/core.js')).core,
    ask: () => import('./ja/ask.js'),
    carry: () => import('./ja/carry.js'),
    compare: () => import('./ja/compare.js'),
    csv: () => import('./ja/csv.js'),
    html: () => import('./ja/html.js'),
    merge: () => import('./ja/merge.js'),
    pdf: () => import('./ja/pdf.js'),
    plan: () => import('./ja/plan.js'),
    validate: () => import('./ja/validate.js'),
  },
  en: {
    core: async () => (await import('./en/core.js')).core,
    ask: () => import('./en/ask.js'),
    carry: () => import('./en/carry.js'),
    compare: () => import('./en/compare.js'),
    csv: () => import('./en/csv.js'),
    html: () => import('./en/html.js'),
    merge: () => import('./en/merge.js'),
    pdf: () => import('./en/pdf.js'),
    plan: () => import('./en/plan.js'),
    validate: () => import('./en/validate.js'),
  },
};

/**
 * The words of one language: those everything uses, and the parts that are asked for. Each is loaded only when it is
 * spoken. The type promises all words; a test holds every command to have asked for those it uses.
 */
export async function loadMessages(lang: Messages['lang'], parts: readonly Part[]): Promise<Messages> {
  const loaders = LOADERS[lang];
  const [core, ...modules] = await Promise.all([loaders.core(), ...parts.map((part) => loaders[part]())]);
  return Object.assign({}, core, ...modules) as Messages;
}
