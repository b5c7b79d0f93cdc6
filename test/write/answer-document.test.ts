import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerRecord } from '../../src/model/answers.js';
import { ANSWERS } from '../../src/model/vocabulary.js';
import { AnswerDocument } from '../../src/write/answer-document.js';
import { bytesOf, inRepository, loadChecklist, openerFor } from '../support/files.js';
import { NAUGHTY } from '../support/naughty.js';

const ipa = await loadChecklist('checklists/ipa-self-check-25.yaml');
const order = ipa.items.map(({ id }) => id);
const opener = openerFor(ipa);

const edited = (text: string, edit: (document: AnswerDocument) => void, lang: 'ja' | 'en' = 'ja') => {
  const document = AnswerDocument.parse(text, lang);
  edit(document);
  return document.text();
};

const HEAD = 'tenken: answers/1\nchecklist: ipa-self-check-25@1.0.0\n';

describe('an answer file being edited', () => {
  it('puts a new answer at its place in the checklist', () => {
    const text = edited(`${HEAD}answers:\n  "1": はい\n  "20": はい\n`, (document) =>
      document.setAnswer('7', { answer: 'partial' }, order),
    );
    expect(text).toBe(`${HEAD}answers:\n  "1": はい\n  "7": 一部実施している\n  "20": はい\n`);
  });

  it('makes a bare answer a map when more is said, and keeps its comment', () => {
    const text = edited(`${HEAD}answers:\n  "1": はい # 佐藤に確認\n`, (document) =>
      document.setAnswer('1', { answer: 'implemented', note: '台帳あり' }, order),
    );
    expect(text).toContain('answer: 実施している');
    expect(text).toContain('note: 台帳あり');
    expect(text).toContain('# 佐藤に確認');
  });

  it('takes away what is no longer said and keeps what tenken does not know', () => {
    const text = edited(`${HEAD}answers:\n  "1": { answer: はい, note: 古い, x-ticket: T-1 }\n`, (document) =>
      document.setAnswer('1', { answer: 'unknown' }, order),
    );
    expect(text).toContain('{ answer: わからない, x-ticket: T-1 }');
  });

  it('keeps scalars as they were typed, line ends and all', () => {
    const given = `${HEAD}x-rev: 4.0\r\nx-id: 007\r\nx-day: 2026-11-20\r\nanswers:\r\n  "1": はい\r\n`.replaceAll(
      /(?<!\r)\n/gu,
      '\r\n',
    );
    const text = edited(given, (document) => document.setAnswer('2', { answer: 'implemented' }, order));
    expect(text).toBe(`${given}  "2": 実施している\r\n`);
  });

  it('takes an answer back without what else was said', () => {
    const given = `${HEAD}answers:\n  "1": { answer: はい, note: のこす }\n  "2": はい\n`;
    const text = edited(given, (document) => {
      document.clearAnswer('1');
      document.clearAnswer('2');
      document.clearAnswer('3');
    });
    expect(text).toContain('{ note: のこす }');
    expect(text).not.toContain('"2"');
  });

  it('changes nothing when the examples are written again', () => {
    for (const id of ['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98', 'iso27001-annex-a-93']) {
      const once = edited(readFileSync(inRepository(`examples/${id}.yaml`), 'utf8'), () => {});
      expect(edited(once, () => {})).toBe(once);
    }
  });
});

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...NAUGHTY));
const record: fc.Arbitrary<AnswerRecord> = fc.record(
  {
    answer: fc.constantFrom(...ANSWERS.filter((answer) => answer !== 'not_applicable')),
    note: text,
    evidence: text,
    owner: text,
  },
  { requiredKeys: ['answer'] },
);
const edits = fc.array(fc.tuple(fc.constantFrom(...order), record), { minLength: 1, maxLength: 12 });

/** What a reader makes of a text: line ends are one kind, and what YAML cannot hold at all is not asked for. */
const canBeWritten = (each: string | undefined) =>
  each === undefined || (each.trim() !== '' && !/[\p{Cc}\ufeff\ud800-\udfff]/u.test(each) && each.isWellFormed());

describe('whatever is said', () => {
  it.each(['ja', 'en'] as const)(
    'is read back as it was said, and written again without a change (%s)',
    async (lang) => {
      await fc.assert(
        fc.asyncProperty(edits, async (given) => {
          fc.pre(given.every(([, { note, evidence, owner }]) => [note, evidence, owner].every(canBeWritten)));
          const document = AnswerDocument.create('ipa-self-check-25@1.0.0', lang);
          for (const [id, each] of given) document.setAnswer(id, each, order);
          const written = document.text();
          const { opened, findings } = await opener.open('a.yaml', bytesOf(written));
          expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
          const last = new Map(given);
          expect([...(opened?.answers.answers.keys() ?? [])]).toEqual(order.filter((id) => last.has(id)));
          for (const [id, each] of last) expect(opened?.answers.answers.get(id)).toMatchObject({ answer: each.answer });
          for (const [id, { note }] of last) expect(opened?.answers.answers.get(id)?.note?.trim()).toBe(note?.trim());
          expect(edited(written, () => {}, lang)).toBe(written);
        }),
        { numRuns: 500 },
      );
    },
  );
});
