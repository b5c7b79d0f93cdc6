import { describe, expect, it } from 'vitest';
import { openOverlay } from '../../src/open/overlay.js';
import { buildChecklist, type ChecklistFile, toFile } from '../../src/read/checklist/build.js';
import { readChecklist } from '../../src/read/checklist/checklist.js';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { bytesOf } from '../support/files.js';

const text = { ja: '文', en: 'Text' };
const scale = { total: 'percent', values: { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 } } as const;
const bare: ChecklistFile = { id: 'own', version: '1.0.0', title: text, source: {}, scale, sections: [], items: [] };
const item = {
  id: '1',
  section: 's',
  category: 'A',
  measure: 'organizational',
  effort: 1,
  impact: 1,
  provenance: 'composed',
  question: text,
} as const;

/** Everything a file can say. */
const full = {
  ...bare,
  summary: text,
  statement: text,
  minutes: 5,
  expect: { items: 1 },
  not_applicable: 'forbidden',
  gate: 'all',
  review_after: { months: 12 },
  statement_of_applicability: true,
  bands: [{ id: 'good', min: 50, title: text }],
  sections: [{ id: 's', title: text }],
  documents: [{ id: 'policy', title: text }],
  profile: {
    facts: [{ id: 'cloud', question: text }],
    presets: [{ id: 'offline', title: text, facts: { cloud: false } }],
  },
  items: [
    {
      ...item,
      threats: ['malware'],
      applies_when: 'cloud',
      official_id: 'A.1',
      maps_to: [{ to: 'other@1#2', relation: 'equal' }],
      no_counterpart: text,
      written_in: ['policy'],
    },
  ],
  migrations: [{ from: '0.9.0' }],
} as unknown as ChecklistFile;

describe('a checklist file that says next to nothing', () => {
  it('has what is usual for the rest, and nothing where nothing is usual', () => {
    expect(buildChecklist({ ...bare, items: [item] })).toStrictEqual({
      id: 'own',
      version: '1.0.0',
      title: text,
      source: {},
      scale,
      notApplicable: 'allowed',
      bands: [],
      sections: [],
      profile: { facts: [], presets: [] },
      items: [{ ...item, threats: [] }],
    });
    expect(buildChecklist({ ...bare, profile: { facts: [] } }).profile).toStrictEqual({ facts: [], presets: [] });
  });

  it('says as little when it is written again', () => {
    const written = toFile(buildChecklist({ ...bare, items: [{ ...item, threats: [] }] }));
    expect(written).toStrictEqual({
      tenken: 'checklist/1',
      ...bare,
      not_applicable: 'allowed',
      items: [{ ...item, threats: [] }],
    });
  });
});

describe('a checklist file that says everything', () => {
  it('is read with all of it', () => {
    const { not_applicable, review_after, statement_of_applicability, items: _items, ...same } = full;
    expect(buildChecklist(full)).toStrictEqual({
      ...same,
      notApplicable: not_applicable,
      reviewAfter: review_after,
      statementOfApplicability: statement_of_applicability,
      items: [
        {
          ...item,
          threats: ['malware'],
          appliesWhen: 'cloud',
          officialId: 'A.1',
          mapsTo: [{ to: 'other@1#2', relation: 'equal' }],
          noCounterpart: text,
          writtenIn: ['policy'],
        },
      ],
    });
  });

  it('is the same when it is written again', () => {
    expect(toFile(buildChecklist(full))).toStrictEqual({ tenken: 'checklist/1', ...full });
  });

  it('is written without items an overlay switched off, and without what only this run knows of it', () => {
    const checklist = buildChecklist(full);
    const [first] = checklist.items;
    if (!first) throw new Error('no item');
    const overlay = { digest: 'sha256:1', changed: [], added: [], off: ['1'] };
    const known = { ...checklist, builtIn: true, digest: 'sha256:2', overlay, items: [{ ...first, off: text }] };
    expect(toFile(known)).toStrictEqual({ tenken: 'checklist/1', ...full, items: [] });
  });
});

describe('a file of another kind', () => {
  it('is no checklist, whatever else it says', async () => {
    const { root, source } = await parseFile('a.yaml', bytesOf('tenken: answers/1\nid: own\n'), LIMITS.checklistBytes);
    if (!root) throw new Error('a file that cannot be read');
    const { checklist, findings } = readChecklist(root, source);
    expect([checklist, findings.map(({ code, args }) => [code, args])]).toEqual([
      null,
      [['kind.unexpected', { expected: 'checklist/1', found: 'answers/1' }]],
    ]);
  });
});

describe('an overlay file', () => {
  const overlayOf = async (rest: string) =>
    (await openOverlay('o.yaml', bytesOf(`tenken: overlay/1\nchecklist: own@1.0.0\n${rest}`))).opened?.overlay;

  it('that only changes adds nothing, and changes no more than it says', async () => {
    const { checklist, changes, added } = (await overlayOf('items:\n  "1": { impact: 3 }\n')) ?? {};
    expect([checklist, added]).toEqual([{ id: 'own', version: '1.0.0' }, []]);
    expect([...(changes ?? [])]).toStrictEqual([['1', { impact: 3 }]]);
  });

  it('says which checklist it is for, what it is called, and what it changes and adds', async () => {
    const added = `  - { id: "9", section: s, category: A, measure: organizational, effort: 1, impact: 1, question: { ja: 文, en: Text }, official_id: Z.9, applies_when: cloud }\n`;
    const change = '  "1": { off: { ja: 文, en: Text }, applies_when: cloud, official_id: B.2, x-own: 1 }\n';
    expect(await overlayOf(`title: { ja: 文, en: Text }\nitems:\n${change}add:\n${added}`)).toStrictEqual({
      checklist: { id: 'own', version: '1.0.0' },
      title: text,
      changes: new Map([['1', { off: text, officialId: 'B.2', appliesWhen: 'cloud' }]]),
      added: [{ ...item, id: '9', threats: [], officialId: 'Z.9', appliesWhen: 'cloud' }],
    });
  });
});
