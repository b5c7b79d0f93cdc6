import { describe, expect, it } from 'vitest';
import { openChecklist } from '../../src/open/checklist.js';
import { openOverlay } from '../../src/open/overlay.js';
import { readYesNoWord } from '../../src/read/answers/yes-no.js';
import { buildChecklist, type ChecklistFile, toFile } from '../../src/read/checklist/build.js';
import { readChecklist } from '../../src/read/checklist/checklist.js';
import { salvage } from '../../src/read/checklist/salvage.js';
import { readConfig } from '../../src/read/config/config.js';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { Lines } from '../../src/read/source.js';
import { HEAD, ITEM } from '../support/checklist-text.js';
import { bytesOf } from '../support/files.js';

describe('a yes or no', () => {
  it.each([
    ['はい', true],
    ['ＹＥＳ', true],
    [' ○ ', true],
    ['使っていない', false],
    ['No', false],
    ['わからない', 'not-sure'],
    ['？', 'not-sure'],
    ['Not sure', 'not-sure'],
    ['たぶん', null],
    ['', null],
  ])('%j is %s', (word, meaning) => expect(readYesNoWord(word)).toBe(meaning));
});

describe('a checklist file', () => {
  const question = { ja: '設問', en: 'Question' };
  const file: ChecklistFile = {
    id: 'own',
    version: '1.0.0',
    title: { ja: '自社', en: 'Own' },
    source: {},
    scale: { total: 'percent', values: { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 } },
    not_applicable: 'forbidden',
    review_after: { months: 12 } as NonNullable<ChecklistFile['review_after']>,
    statement_of_applicability: true,
    sections: [{ id: 's', title: { ja: '部', en: 'Part' } }],
    items: [
      {
        id: '1',
        section: 's',
        category: 'A',
        measure: 'organizational',
        effort: 1,
        impact: 1,
        provenance: 'composed',
        question,
        threats: ['malware'],
        applies_when: 'cloud',
        official_id: 'A.1',
        maps_to: [],
        no_counterpart: { ja: 'なし', en: 'None' },
        written_in: ['policy'],
      },
    ],
  };

  it('comes back from the model as it was', () => {
    const { tenken, profile: _profile, ...same } = toFile(buildChecklist(file));
    expect(tenken).toBe('checklist/1');
    expect(same).toEqual(file);
  });

  it('comes back without what it did not say', () => {
    const { review_after: _review, statement_of_applicability: _soa, ...rest } = file;
    const bare = toFile(buildChecklist({ ...rest, items: [] }));
    expect(Object.keys(bare)).not.toContain('review_after');
    expect(Object.keys(bare)).not.toContain('statement_of_applicability');
    expect(Object.keys(bare)).not.toContain('bands');
  });
});

/** What was found, as `line:column code`, with what is said of it. */
const found = async (text: string, open: typeof openChecklist | typeof openOverlay = openChecklist) => {
  const { findings } = await open('a.yaml', bytesOf(text));
  const lines = new Lines(text);
  return findings.map(({ code, args, span }) => {
    const at = lines.at(span?.start ?? 0);
    return [`${at.line}:${at.column} ${code}`, args];
  });
};

describe('what a schema finds wrong', () => {
  it('has the kind of mistake and its place', async () => {
    const text = `${HEAD}minutes: 0\nitems:\n  - { ${ITEM}, written_in: [a, a] }\n`;
    expect(await found(text)).toEqual(
      expect.arrayContaining([
        ['9:10 schema.range', { limit: '>= 1' }],
        [expect.stringContaining('11:'), { keyword: 'uniqueItems' }],
      ]),
    );
  });

  it('is the kind itself where it is written with spaces', async () => {
    const text = `${HEAD.replace('tenken: checklist/1', "tenken: ' checklist/1 '")}items:\n  - { ${ITEM} }\n`;
    expect(await found(text)).toEqual([['1:9 schema.enum', { allowed: ['checklist/1'], nearest: null }]]);
  });
});

describe('what is left of a broken checklist', () => {
  /** The tree of a text that the schema finds something wrong with, as the rules are shown it. */
  const left = async (text: string) => {
    const { root, source } = await parseFile('a.yaml', bytesOf(text), LIMITS.checklistBytes);
    if (!root) throw new Error('a file that cannot be read');
    return salvage(root, readChecklist(root, source).findings);
  };
  const idsOf = async (text: string) => (await left(text))?.checklist.items.map(({ id }) => id);

  it.each([
    ['it is no map', '- a\n'],
    ['its items are no list', `${HEAD}more: 1\nitems: 3\n`],
    ['it has no items', `${HEAD}more: 1\n`],
  ])('is nothing where %s', async (_what, text) => expect(await left(text)).toBeNull());

  it('has the items whose condition says something, also with properties nobody knows', async () => {
    const numbered = (id: string, more: string) => `  - { ${ITEM.replace('"1"', `"${id}"`)}, ${more} }\n`;
    const text = [
      HEAD,
      'items:\n',
      numbered('1', 'more: 1'),
      numbered('2', 'applies_when: { some: [vpn] }'),
      numbered('3', 'applies_when: { any: [vpn] }'),
      numbered('4', 'applies_when: { any: [vpn] }, more: 1'),
    ].join('');
    expect(await idsOf(text)).toEqual(['1', '3', '4']);
  });
});

describe('a settings file', () => {
  it.each([
    ['tenken: checklist/1\n', 'kind.unexpected'],
    ['[a]\n', 'shape.expected'],
    ['tenken: config/1\nvalidate: { fail_on: never }\n', 'schema.enum'],
  ])('%j is none', async (text, code) => {
    const { root, source } = await parseFile('tenken.yaml', bytesOf(text), LIMITS.checklistBytes);
    if (!root) throw new Error('a file that cannot be read');
    const { config, findings } = readConfig(root, source);
    expect(config).toBeNull();
    expect(findings.map((each) => each.code)).toEqual([code]);
  });
});

describe('an overlay', () => {
  const changes = async (rest: string) => {
    const { opened } = await openOverlay('o.yaml', bytesOf(`tenken: overlay/1\nchecklist: own@1.0.0\n${rest}`));
    return opened?.overlay.changes;
  };

  it('may add only, and change nothing', async () => {
    expect(await changes(`add:\n  - { ${ITEM.replace(', provenance: composed', '')} }\n`)).toEqual(new Map());
  });

  it('may change the number an item goes by', async () => {
    expect(await changes('items:\n  "1": { official_id: B.2, x-own: 1 }\n')).toEqual(
      new Map([['1', { officialId: 'B.2' }]]),
    );
  });
});
