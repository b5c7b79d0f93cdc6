import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksAmong } from '../../src/compare/links.js';
import { type GuidedDocument, itemsBehind, standings } from '../../src/guide/document.js';
import { POLICY } from '../../src/guide/generated/policy.js';
import { TELEWORK_RULES } from '../../src/guide/generated/telework-rules.js';
import { ja } from '../../src/messages/ja.js';
import type { Mapping } from '../../src/model/checklist.js';
import { ANSWERS, type Answer } from '../../src/model/vocabulary.js';
import { draftDocument } from '../../src/report/policy/build.js';
import { isDraft } from '../../src/report/policy/draft.js';
import { documentMarkdown, sentencesIn } from '../../src/report/policy/markdown.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';
import { inRepository, loadChecklist } from '../support/files.js';

const names = ['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98'];
const checklists = await Promise.all(names.map((id) => loadChecklist(`checklists/${id}.yaml`)));
const links = linksAmong(checklists);
const known = new Set(checklists.flatMap(({ id, items }) => items.map((item) => `${id}#${item.id}`)));
const [check] = checklists;
if (!check) throw new Error('no checklist');

const DOCUMENTS: readonly (readonly [string, GuidedDocument])[] = [
  ['policy', POLICY],
  ['telework-rules', TELEWORK_RULES],
];

describe.each(DOCUMENTS)('the document %s', (name, document) => {
  it('rests on questions that exist', () => {
    const refs = Object.values(document.sentences).flatMap(({ restsOn }) => restsOn);
    expect(refs.filter((ref) => !known.has(ref))).toEqual([]);
  });

  it.each(['ja', 'en'])('has every sentence in its template (%s), and no other', (lang) => {
    const template = readFileSync(inRepository(`templates/${name}.${lang}.md`), 'utf8');
    expect([...sentencesIn(template)].sort()).toEqual(Object.keys(document.sentences).sort());
  });
});

describe('a basic policy', () => {
  const template = readFileSync(inRepository('templates/policy.ja.md'), 'utf8');
  const draft = (given: Readonly<Record<string, Answer>>, clean = false) => {
    const made = draftDocument(
      POLICY,
      [assess(check, makeAnswers(given))],
      links,
      { organization: '山田 & 子', established: '2026-11-21' },
      { used: sentencesIn(template), clean },
      ja,
    );
    const rendered = documentMarkdown(template, made.view, ja);
    if ('problem' in rendered) throw new Error(JSON.stringify(rendered.problem));
    return { ...made, text: rendered.text };
  };
  const done = Object.fromEntries(check.items.map(({ id }) => [id, 'implemented' as const]));

  it('has the five parts', () => {
    expect(draft(done).text.match(/^## .*$/gmu)).toEqual([
      '## 1. 経営者の責任',
      '## 2. 社内体制の整備',
      '## 3. 従業員の取組み',
      '## 4. 法令及び契約上の要求事項の遵守',
      '## 5. 違反及び事故への対応',
    ]);
  });

  it('that promises backups where question 11 says no has its contradiction found and named, beside the sentence', () => {
    const { doubts, text } = draft({ ...done, 11: 'not_implemented' });
    expect(doubts).toEqual([
      {
        id: 'backup',
        says: '大事なデータのバックアップを取る',
        note: '回答と食い違っています：[11] 大事なデータのバックアップを取り、切り離して保管する（未実施）',
      },
    ]);
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('バックアップを取り、いざというときに戻せる'));
    expect(lines[at + 1]).toMatch(/^ {2}> \*\*【要確認】\*\* 回答と食い違っています：\\\[11\\\]/u);
  });

  it('has no note but that it is a draft where everything it promises is done', () => {
    expect(draft(done).doubts).toEqual([]);
    expect(draft(done).text.match(/【要確認】/gu)).toHaveLength(1);
  });

  it('is without any note when it is to be clean, while the doubts are still known', () => {
    const { doubts, text } = draft({ ...done, 11: 'not_implemented' }, true);
    expect(text).not.toContain('【');
    expect(doubts).toHaveLength(1);
    expect(isDraft(text)).toBe(true); // who signs is still to be filled in
  });

  it('prints names as text', () => {
    expect(draft(done).text).toContain('山田 & 子（以下');
  });
});

describe('how a sentence stands', () => {
  it('is as bad as the worst of the items it rests on', () => {
    const answer = fc.option(fc.constantFrom(...ANSWERS), { nil: undefined });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 4 }), (given) => {
        const ids = given.map((_, index) => String(index + 1));
        const answers = Object.fromEntries(
          given.flatMap((each, index) => (each ? [[ids[index], each]] : [])),
        ) as Record<string, Answer>;
        const document = { title: {}, sentences: { s: { says: {}, restsOn: ids.map((id) => `made#${id}`) } } };
        const [standing] = standings(
          document,
          [assess(makeChecklist(given.map(() => ({}))), makeAnswers(answers))],
          new Map(),
        );
        const counted = given.filter((each) => each !== 'not_applicable');
        const expected = counted.includes('not_implemented')
          ? 'contradicted'
          : counted.includes('partial')
            ? 'partly'
            : counted.includes('unknown')
              ? 'unknown'
              : counted.includes(undefined)
                ? 'unanswered'
                : counted.length > 0
                  ? 'borne_out'
                  : 'not_asked';
        expect(standing?.state).toBe(expected);
        expect(standing?.against).toHaveLength(counted.filter((each) => each !== 'implemented').length);
      }),
    );
  });

  it('reaches a checklist it does not name through links, but not through an overlap', () => {
    const link = (to: string, relation: Mapping['relation']): Mapping => ({ to, relation, rationale: {} });
    const own = makeChecklist(
      [
        { id: 'a', mapsTo: [link('made#1', 'superset')] },
        { id: 'b', mapsTo: [link('made#1', 'intersects')] },
      ],
      { id: 'own' },
    );
    const among = linksAmong([makeChecklist([{}]), own]);
    expect([...itemsBehind(['made#1'], 'own', among)]).toEqual(['a']);
    expect([...itemsBehind(['made#1', 'own#b'], 'own', among)]).toEqual(['b']);
  });
});
