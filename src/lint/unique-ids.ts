import type { IdList } from '../model/finding.js';
import type { Problem, Rule } from './rule.js';

export const uniqueIds: Rule = {
  id: 'checklist.duplicate-id',
  needs: 'items',
  severity: 'error',
  why: {
    ja: '同じ id が2つあると、回答がどちらのものか決められません。',
    en: 'With the same id twice, nobody can tell which one an answer belongs to.',
  },
  *check({ items, sections, bands, documents = [], profile }) {
    yield* repeated('items', items, ['items']);
    yield* repeated('sections', sections, ['sections']);
    yield* repeated('bands', bands, ['bands']);
    yield* repeated('documents', documents, ['documents']);
    yield* repeated('facts', profile.facts, ['profile', 'facts']);
    yield* repeated('presets', profile.presets, ['profile', 'presets']);
  },
};

function* repeated(
  list: IdList,
  entries: readonly { readonly id: string }[],
  path: readonly string[],
): Iterable<Problem> {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) yield { code: 'checklist.duplicate-id', args: { list, id }, path: [...path, index, 'id'] };
    seen.add(id);
  }
}
