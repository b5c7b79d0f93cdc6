import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemRef, type Link, linksAmong } from '../../src/compare/links.js';
import type { Relation } from '../../src/model/checklist.js';
import type { Text } from '../../src/model/text.js';
import { inRepository, loadChecklist } from '../support/files.js';
import { nearDuplicates } from '../support/near-duplicates.js';

const checklists = await Promise.all(
  readdirSync(inRepository('checklists')).map((name) => loadChecklist(`checklists/${name}`)),
);
const items = new Map(
  checklists.flatMap(({ id, items: own }) => own.map((item) => [itemRef(id, item.id), item] as const)),
);
const written = [...items].flatMap(([from, { mapsTo = [] }]) => mapsTo.map((mapping) => ({ from, ...mapping })));
const links = linksAmong(checklists);

const target = ({ checklist, item }: Link): string => itemRef(checklist, item);
const linksOf = (ref: string): readonly Link[] => links.get(ref) ?? [];

const READ_BACK: Readonly<Record<Relation, Relation>> = {
  equal: 'equal',
  subset: 'superset',
  superset: 'subset',
  intersects: 'intersects',
};

/** Every relation to an item that its counterpart knows of. */
const backTo = (ref: string, link: Link): Relation[] =>
  linksOf(target(link))
    .filter((back) => target(back) === ref)
    .map(({ relation }) => relation);

/** Whether "done" may be carried from the item to its counterpart. */
const contains = ({ relation }: Link): boolean => relation === 'equal' || relation === 'superset';

describe('the links between the checklists', () => {
  it('lead to items that exist, in another checklist', () => {
    expect(written.filter(({ to }) => !items.has(to))).toEqual([]);
    expect(written.filter(({ from, to }) => from.split('#')[0] === to.split('#')[0])).toEqual([]);
  });

  it('are written once for a pair, in one of the two checklists', () => {
    const pairs = written.map(({ from, to }) => [from, to].sort().join(' – '));
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
  });

  it('give a pair one relation, from whichever side it is read', () => {
    const contradictions = [...links].flatMap(([ref, own]) =>
      own
        .filter((link) => backTo(ref, link).join() !== READ_BACK[link.relation])
        .map((link) => `${ref} ${link.relation} ${target(link)}`),
    );
    expect(contradictions).toEqual([]);
  });

  it('do not contradict each other over several checklists: what contains the container contains the contained', () => {
    const contradictions = [...links.keys()].flatMap((a) =>
      linksOf(a)
        .filter(contains)
        .flatMap((ab) => linksOf(target(ab)).filter(contains))
        .flatMap((bc) => linksOf(a).filter((ac) => target(ac) === target(bc) && !contains(ac)))
        .map((ac) => `${a} ${ac.relation} ${target(ac)}`),
    );
    expect(contradictions).toEqual([]);
  });

  it('equal items cost the same and help the same', () => {
    const unequal = written
      .filter(({ relation }) => relation === 'equal')
      .map(({ from, to }) =>
        [from, to].map((ref) => ({ effort: items.get(ref)?.effort, impact: items.get(ref)?.impact })),
      )
      .filter(([ours, theirs]) => ours?.effort !== theirs?.effort || ours?.impact !== theirs?.impact);
    expect(unequal).toEqual([]);
  });
});

describe('every item', () => {
  it('has a counterpart or a reason for having none, and never both', () => {
    const wrong = [...items].filter(([ref, { noCounterpart }]) => links.has(ref) === (noCounterpart !== undefined));
    expect(wrong.map(([ref]) => ref)).toEqual([]);
  });

  it.each([
    ['sme-telework-34', 30],
    ['ipa-self-check-25', 22],
  ])('of %s, or nearly every one, has a counterpart: at least %d', (id, least) => {
    const linked = [...items.keys()].filter((ref) => ref.startsWith(`${id}#`) && links.has(ref));
    expect(linked.length).toBeGreaterThanOrEqual(least);
  });
});

describe('what is said about a link, or about having none', () => {
  const said: { name: string; text: Text }[] = [
    ...written.map(({ from, to, rationale }) => ({ name: `${from} → ${to}`, text: rationale })),
    ...[...items].flatMap(([name, { noCounterpart }]) => (noCounterpart ? [{ name, text: noCounterpart }] : [])),
  ];
  const inLang = (lang: 'ja' | 'en') => said.map(({ name, text }) => ({ name, text: text[lang] ?? '' }));

  it('is said in both languages', () => {
    expect(inLang('ja').filter(({ text }) => !/[\u3040-\u309f]/u.test(text))).toEqual([]);
    expect(inLang('en').filter(({ text }) => !/[a-z]{3}/u.test(text) || /[\u3040-\u9fff]/u.test(text))).toEqual([]);
  });

  it.each([
    ['ja', 70],
    ['en', 160],
  ] as const)('fits a table (%s: %d characters)', (lang, most) => {
    expect(inLang(lang).filter(({ text }) => [...text].length > most)).toEqual([]);
  });

  it.each(['ja', 'en'] as const)('is said once (%s)', (lang) => expect(nearDuplicates(inLang(lang))).toEqual([]));
});
