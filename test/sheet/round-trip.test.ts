import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import type { AnswerFile, AnswerRecord } from '../../src/model/answers.js';
import type { Checklist } from '../../src/model/checklist.js';
import { ANSWERS } from '../../src/model/vocabulary.js';
import { buildSheet } from '../../src/report/sheet/build.js';
import { sheetCsv } from '../../src/report/sheet/csv.js';
import { sheetJson } from '../../src/report/sheet/json.js';
import type { AnswerSheet } from '../../src/report/sheet/model.js';
import { sheetXlsx } from '../../src/report/sheet/xlsx.js';
import { sheetYaml } from '../../src/report/sheet/yaml.js';
import { clean } from '../../src/text/clean.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';
import { loadChecklist, openerFor } from '../support/files.js';
import { hasOffice, savedByOffice } from '../support/office.js';

const DAY = '2026-11-21';
const LANGUAGES = [ja, en] as Messages[];
const SHIPPED = ['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98'];

const loaded = new Map(SHIPPED.map((id) => [id, loadChecklist(`checklists/${id}.yaml`)]));
const shipped = async (id: string) => {
  const checklist = await loaded.get(id);
  if (!checklist) throw new Error(id);
  return checklist;
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const FORMATS: Readonly<Record<string, (sheet: AnswerSheet, messages: Messages) => Uint8Array>> = {
  xlsx: (sheet, messages) => sheetXlsx(sheet, messages, DAY),
  csv: (sheet, messages) => bytesOf(sheetCsv(sheet, messages)),
  yaml: (sheet, messages) => bytesOf(sheetYaml(sheet, messages)),
  json: (sheet, messages) => bytesOf(sheetJson(sheet, messages)),
};

/** Answers of every kind to every question, with all that can be said beside them. */
function filled({ id, version, items, profile, notApplicable }: Checklist): AnswerFile {
  const choices = ANSWERS.filter((answer) => answer !== 'not_applicable' || notApplicable === 'allowed');
  const records = items.map((item, index): [string, AnswerRecord] => {
    const answer = choices[index % choices.length] ?? 'unknown';
    const reason = answer === 'not_applicable' ? { reason: 'この仕事がない' } : {};
    if (index % 3 === 0) return [item.id, { answer, ...reason }];
    const record = {
      answer,
      note: '=1+1\n二行目 "引用", ＝',
      evidence: "'@台帳",
      owner: '山田',
      due: '2026-12-31',
      ...reason,
    };
    return [item.id, index % 7 === 1 ? { ...record, checkedOn: '2026-01-31', validUntil: '2028-02-29' } : record];
  });
  const [preset] = profile.presets;
  return {
    checklist: { id, version },
    organization: { name: '株式会社サンプル & <子>', industry: '卸売業', employees: 32 },
    respondent: { name: '山田 花子', role: '-総務' },
    date: '2026-11-20',
    profile: {
      ...(preset && { method: preset.id }),
      facts: new Map(profile.facts.slice(-1).map(({ id: fact }) => [fact, false])),
    },
    answers: new Map(records),
  };
}

async function read(checklist: Checklist, name: string, bytes: Uint8Array) {
  const { findings, opened } = await openerFor(checklist).open(name, bytes);
  return { findings, answers: opened?.answers };
}

describe.each(SHIPPED)('a sheet for %s', (id) => {
  describe.each(LANGUAGES)('in $lang', (messages) => {
    it.each(Object.keys(FORMATS))('filled in and returned as %s is the same answers', async (format) => {
      const checklist = await shipped(id);
      const from = filled(checklist);
      const bytes = FORMATS[format]?.(buildSheet(checklist, messages, { from }), messages) ?? new Uint8Array();
      const { findings, answers } = await read(checklist, `sheet.${format}`, bytes);
      expect(findings).toEqual([]);
      expect(answers).toEqual(from);
    });

    it.each(Object.keys(FORMATS))(
      'returned blank as %s is no answers, and nothing is wrong with it',
      async (format) => {
        const checklist = await shipped(id);
        const sheet = buildSheet(checklist, messages, {
          organization: '=会社',
          due: '2026-12-10',
          contact: 'a@example.com',
        });
        const { findings, answers } = await read(
          checklist,
          `sheet.${format}`,
          FORMATS[format]?.(sheet, messages) ?? new Uint8Array(),
        );
        expect(findings).toEqual([]);
        expect(answers).toMatchObject({ organization: { name: '=会社' }, answers: new Map() });
      },
    );
  });
});

it.skipIf(!hasOffice)(
  'saved again by LibreOffice, is the same answers (needs LibreOffice)',
  { timeout: 180_000 },
  async () => {
    const checklists = await Promise.all(SHIPPED.map(shipped));
    const made = checklists.map((checklist) => {
      const from = filled(checklist);
      return {
        checklist,
        from,
        name: `${checklist.id}.xlsx`,
        bytes: sheetXlsx(buildSheet(checklist, ja, { from }), ja, DAY),
      };
    });
    const saved = savedByOffice(Object.fromEntries(made.map(({ name, bytes }) => [name, bytes])), 'xlsx');
    for (const { checklist, from, name } of made) {
      const { findings, answers } = await read(checklist, name, saved.get(name) ?? new Uint8Array());
      expect({ name, findings }).toEqual({ name, findings: [] });
      expect(answers).toEqual(from);
    }
  },
);

describe('any text', () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => clean(text));
  const odd = fc.constantFrom(
    '=1',
    '＝1',
    "'",
    "'=x",
    "''@y",
    '"',
    '_x000D_',
    '#REF!',
    '<b>',
    '- a: b',
    '# no',
    'null',
    'no',
    '007',
    '1e5',
    '２－１',
  );
  const text = fc
    .array(fc.oneof(line, odd), { minLength: 1, maxLength: 3 })
    .map((lines) => lines.join('\n').trim())
    .filter((each) => each !== '');
  const record = fc.record(
    {
      answer: fc.constantFrom('implemented', 'partial', 'not_implemented', 'unknown'),
      note: text,
      evidence: text,
      owner: text,
      due: fc.constantFrom('1999-12-31', '2024-02-29', '2026-11-20'),
    },
    { requiredKeys: ['answer'] },
  ) as fc.Arbitrary<AnswerRecord>;

  it.each(Object.keys(FORMATS))('survives as %s', async (format) => {
    const checklist = makeChecklist([{ id: '1-1' }, { id: '5.10' }, { id: 'No' }, { id: 'x-1', section: 's' }]);
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 4, maxLength: 4 }), text, async (records, name) => {
        const from = makeAnswers(
          Object.fromEntries(checklist.items.map(({ id }, index) => [id, records[index] ?? {}])),
          {
            organization: { name },
          },
        );
        const bytes = FORMATS[format]?.(buildSheet(checklist, ja, { from }), ja) ?? new Uint8Array();
        const { findings, answers } = await read(checklist, `sheet.${format}`, bytes);
        expect(findings).toEqual([]);
        expect(answers).toEqual(from);
      }),
      { numRuns: 40 },
    );
  });
});
