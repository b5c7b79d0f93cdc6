import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { sharedPart } from '../../src/compare/change/shared.js';
import { mergeAnswers } from '../../src/compare/merge/merge.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import type { AnswerRecord } from '../../src/model/answers.js';
import type { Checklist } from '../../src/model/checklist.js';
import { AnswersOpener } from '../../src/open/answers.js';
import { makePlan } from '../../src/plan/plan.js';
import { whatIf } from '../../src/plan/what-if.js';
import { buildComparison } from '../../src/report/compare/build.js';
import { comparisonMarkdown } from '../../src/report/compare/markdown.js';
import { comparisonText } from '../../src/report/compare/text.js';
import { csvField } from '../../src/report/escape/csv.js';
import { mergedFile } from '../../src/report/merge/wording.js';
import { buildPlanReport, buildWhatIfReport } from '../../src/report/plan/build.js';
import { planCsv } from '../../src/report/plan/csv.js';
import { planMarkdown } from '../../src/report/plan/markdown.js';
import { planText } from '../../src/report/plan/text.js';
import { whatIfMarkdown } from '../../src/report/plan/what-if-markdown.js';
import { whatIfText } from '../../src/report/plan/what-if-text.js';
import { NO_PAINT } from '../../src/report/terminal/options.js';
import { assess } from '../../src/score/assess.js';
import { clean } from '../../src/text/clean.js';
import { answersText } from '../../src/write/answers.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';
import { bytesOf } from '../support/files.js';
import { NAUGHTY } from '../support/naughty.js';

const GROUPS = Array.from({ length: Math.ceil(NAUGHTY.length / 20) }, (_, index) =>
  NAUGHTY.slice(index * 20, index * 20 + 20).filter((text) => clean(text).trim() !== '' && text.trim() !== ''),
);

/** A checklist and two sets of answers in which every text is one of the given ones. */
function texts(given: readonly string[]) {
  const checklist = makeChecklist(
    given.map((text) => ({
      question: { ja: text, en: text },
      action: { ja: text, en: text },
      why: { ja: text, en: text },
      how: { ja: [text], en: [text] },
      evidence: { ja: text, en: text },
    })),
    { title: { ja: given[0] ?? '', en: given[0] ?? '' } },
  );
  const answers = (answer: AnswerRecord['answer']) =>
    makeAnswers(
      Object.fromEntries(given.map((text, index) => [String(index + 1), { ...(answer && { answer }), owner: text }])),
      { organization: { name: given[0] ?? '' }, respondent: { name: given[0] ?? '', role: given[0] ?? '' } },
    );
  return { checklist, old: answers('not_implemented'), now: answers('unknown') };
}

function outputs(given: readonly string[], messages: Messages) {
  const { checklist, old, now } = texts(given);
  const [before, after] = [assess(checklist, old), assess(checklist, now)];
  const plan = buildPlanReport(makePlan(after, {}), messages, '2026-11-21');
  const ids = checklist.items.map(({ id }) => id);
  const changed = whatIf(after, new Map(ids.map((id) => [id, 'partial'])));
  const what = buildWhatIfReport(after, changed, ids, messages, '2026-11-21');
  const comparison = buildComparison(sharedPart([before, after]), messages, '2026-11-21');
  if (!comparison) throw new Error('nothing to compare');
  const terminal = { messages, width: 80, plain: false, paint: NO_PAINT, bars: 'blocks' } as const;
  return {
    texts: [planText(plan, terminal), whatIfText(what, terminal), comparisonText(comparison, terminal)],
    markdowns: [planMarkdown(plan, messages), whatIfMarkdown(what, messages), comparisonMarkdown(comparison, messages)],
    csv: planCsv(plan, messages),
  };
}

/** How often each kind of node occurs. */
function kinds(text: string): Record<string, number> {
  const tree = fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  });
  const counts: Record<string, number> = {};
  visit(tree, (node) => {
    const isBreak = node.type === 'html' && node.value === '<br>';
    if (node.type !== 'text' && !isBreak) counts[node.type] = (counts[node.type] ?? 0) + 1;
  });
  return counts;
}

/** RFC 4180, read the plain way. */
function readCsv(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, field = '', end] of text.replace(/^\ufeff/u, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gu)) {
    records.at(-1)?.push(field.replaceAll('""', '"'));
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

describe.each([ja, en] as Messages[])('hostile texts in plans, comparisons and merges ($lang)', (messages) => {
  it.each(GROUPS)('stay text in Markdown (%#)', (...given) => {
    const plain = outputs(
      given.map(() => 'x'),
      messages,
    ).markdowns.map(kinds);
    expect(outputs(given, messages).markdowns.map(kinds)).toEqual(plain);
  });

  it.each(GROUPS)('cannot move the cursor, colour or reorder a terminal (%#)', (...given) => {
    for (const shown of outputs(given, messages).texts) {
      expect(shown).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(shown.isWellFormed()).toBe(true);
    }
  });

  it.each(GROUPS)('are CSV fields that come back, and no formulas (%#)', (...given) => {
    const [head, ...rows] = readCsv(outputs(given, messages).csv);
    expect(rows).toHaveLength(given.length);
    const owner = head?.indexOf(messages.plan.csv.owner) ?? -1;
    for (const row of rows) {
      expect(row).toHaveLength(head?.length ?? 0);
      for (const field of row) expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
    }
    expect(rows.map((row) => (row[owner] ?? '').replace(/^'/u, ''))).toEqual(
      given.map((text) => clean(text).replace(/^'/u, '')),
    );
  });

  it.each(GROUPS)('are merged into a file that is read again as what was said (%#)', async (...given) => {
    const { checklist, old, now } = texts(given);
    const sources = [old, now].map((file, index) => ({ label: `${index}`, file }));
    const file = mergedFile(checklist, mergeAnswers(checklist, sources, 'worst'), () => 'worst', messages);
    const read = await reopen(answersText(file, checklist, messages.lang), checklist);
    const owners = given.map((_, index) => read?.answers.get(String(index + 1))?.owner?.trim());
    expect(owners).toEqual(given.map((text) => text.trim()));
  });
});

async function reopen(text: string, checklist: Checklist) {
  const opener = new AnswersOpener({ find: async () => checklist, ids: async () => [checklist.id] });
  return (await opener.open('merged.yaml', bytesOf(text))).opened?.answers;
}

describe('a CSV field', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['＝1', `"'＝1"`],
    ['-5', `"'-5"`],
    ['@x', `"'@x"`],
    ['\t=1', `"' =1"`],
    ['  =1', `"'  =1"`],
    ['a "b", c', '"a ""b"", c"'],
    ['1\r\n2', '"1\n2"'],
    ['', '""'],
  ])('%j is %j', (text, expected) => expect(csvField(text)).toBe(expected));
});
