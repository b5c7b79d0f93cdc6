import type { Lang, Text, TextList } from '../../model/text.js';
import type { Problem, Rule } from '../rule.js';

export const translationMissing: Rule = {
  id: 'text.translation-missing',
  severity: 'info',
  needs: 'items',
  why: {
    ja: '片方の言語しかない文は、もう一方の言語で見る人にもそのまま出ます。',
    en: 'A text in one language only is shown as it is to readers of the other.',
  },
  *check({ title, summary, sections, bands, items }) {
    yield* missing(title, ['title']);
    yield* missing(summary, ['summary']);
    for (const [index, section] of sections.entries()) yield* missing(section.title, ['sections', index, 'title']);
    for (const [index, band] of bands.entries()) {
      yield* missing(band.title, ['bands', index, 'title']);
      yield* missing(band.advice, ['bands', index, 'advice']);
    }
    for (const [index, item] of items.entries()) {
      for (const field of ['question', 'action', 'why', 'how', 'evidence'] as const)
        yield* missing(item[field], ['items', index, field]);
    }
  },
};

function* missing(text: Text | TextList | undefined, path: Problem['path']): Iterable<Problem> {
  if (!text) return;
  for (const lang of ['ja', 'en'] as const satisfies readonly Lang[]) {
    if (text[lang] === undefined) yield { code: 'text.translation-missing', args: { lang }, path, aim: 'key' };
  }
}
