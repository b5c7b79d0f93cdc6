import type { Checklist } from '../model/checklist.js';
import type { Lang, Text, TextList } from '../model/text.js';

/** What a text of a checklist is for. `title` stands for every short name that is not an item's. */
export type TextKind = 'title' | 'question' | 'action' | 'why' | 'how' | 'evidence' | 'note';

/** One text of a checklist, in one language, with where it stands in the file. */
export interface PlacedText {
  readonly kind: TextKind;
  readonly lang: Lang;
  readonly text: string;
  readonly path: readonly (string | number)[];
}

const LANGS = ['ja', 'en'] as const;

/** Several rules look at the same texts one after another. */
const known = new WeakMap<object, readonly PlacedText[]>();

/** Every text that is the author's own. What names the source (publisher, document) is as the source has it. */
export function textsOf(checklist: Checklist): readonly PlacedText[] {
  return remembered(checklist, () => [...headTexts(checklist), ...itemTexts(checklist)]);
}

/** The texts of the items alone. */
export function itemTexts({ items }: Pick<Checklist, 'items'>): readonly PlacedText[] {
  return remembered(items, () => [...textsOfItems(items)]);
}

function remembered(of: object, make: () => readonly PlacedText[]): readonly PlacedText[] {
  const texts = known.get(of) ?? make();
  known.set(of, texts);
  return texts;
}

function* headTexts({
  title,
  summary,
  statement,
  bands,
  sections,
  documents = [],
  profile,
  source,
}: Checklist): Iterable<PlacedText> {
  yield* inLangs('title', title, ['title']);
  yield* inLangs('note', summary, ['summary']);
  yield* inLangs('note', statement, ['statement']);
  yield* listInLangs('note', source.notes, ['source', 'notes']);
  for (const [index, band] of bands.entries()) {
    yield* inLangs('title', band.title, ['bands', index, 'title']);
    yield* inLangs('note', band.advice, ['bands', index, 'advice']);
  }
  for (const [index, section] of sections.entries())
    yield* inLangs('title', section.title, ['sections', index, 'title']);
  for (const [index, document] of documents.entries())
    yield* inLangs('title', document.title, ['documents', index, 'title']);
  for (const [index, fact] of profile.facts.entries()) {
    yield* inLangs('note', fact.question, ['profile', 'facts', index, 'question']);
    yield* inLangs('note', fact.help, ['profile', 'facts', index, 'help']);
  }
  for (const [index, preset] of profile.presets.entries())
    yield* inLangs('title', preset.title, ['profile', 'presets', index, 'title']);
}

function* textsOfItems(items: Checklist['items']): Iterable<PlacedText> {
  for (const [index, item] of items.entries()) {
    const at = ['items', index];
    yield* inLangs('question', item.question, [...at, 'question']);
    yield* inLangs('action', item.action, [...at, 'action']);
    yield* inLangs('why', item.why, [...at, 'why']);
    yield* listInLangs('how', item.how, [...at, 'how']);
    yield* inLangs('evidence', item.evidence, [...at, 'evidence']);
    yield* inLangs('note', item.noCounterpart, [...at, 'no_counterpart']);
    for (const [link, { rationale }] of (item.mapsTo ?? []).entries())
      yield* inLangs('note', rationale, [...at, 'maps_to', link, 'rationale']);
  }
}

function* inLangs(kind: TextKind, text: Text | undefined, path: PlacedText['path']): Iterable<PlacedText> {
  for (const lang of LANGS) {
    const inLang = text?.[lang];
    if (inLang !== undefined) yield { kind, lang, text: inLang, path: [...path, lang] };
  }
}

function* listInLangs(kind: TextKind, list: TextList | undefined, path: PlacedText['path']): Iterable<PlacedText> {
  for (const lang of LANGS) {
    for (const [index, text] of (list?.[lang] ?? []).entries())
      yield { kind, lang, text, path: [...path, lang, index] };
  }
}
