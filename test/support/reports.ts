import { readFileSync } from 'node:fs';
import type { Messages } from '../../src/messages/messages.js';
import type { AnswerFile, AnswerRecord } from '../../src/model/answers.js';
import type { Checklist } from '../../src/model/checklist.js';
import { ANSWERS } from '../../src/model/vocabulary.js';
import { buildReport } from '../../src/report/build.js';
import type { Report } from '../../src/report/model.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers, makeChecklist } from './checklists.js';
import { inRepository, loadChecklist, openerFor } from './files.js';

export const AS_OF = '2026-11-21';

/** A report in which every text a stranger can write is one of the given ones: a question each. */
export function hostileReport(texts: readonly string[], messages: Messages): Report {
  const answers = texts.map((text, index): [string, AnswerRecord] => [
    String(index + 1),
    {
      answer: ANSWERS[index % ANSWERS.length] ?? 'unknown',
      note: text,
      evidence: text,
      owner: text,
      reason: text,
      due: '2026-01-01',
    },
  ]);
  const [first = ''] = texts;
  const file = makeAnswers(Object.fromEntries(answers), {
    organization: { name: first, industry: first },
    respondent: { name: first, role: first },
  });
  return buildReport(assess(makeChecklist(texts.map(() => ({}))), file), messages, AS_OF);
}

/** The same where the checklist is the stranger's: titles, questions, explanations, terms. */
export function hostileChecklistReport(text: string, messages: Messages): Report {
  const both = { ja: text, en: text };
  const list = { ja: [text], en: [text] };
  const item = {
    question: both,
    action: both,
    why: both,
    how: list,
    evidence: both,
    officialId: text,
    writtenIn: ['d'],
  };
  const checklist = makeChecklist([item, item, item], {
    title: both,
    source: { publisher: both, document: both, edition: both, terms: both, notes: list, url: text },
    bands: [{ id: 'b', min: 0, title: both, advice: both }],
    sections: [{ id: 's', title: both }],
    statement: both,
    gate: 'all',
    documents: [{ id: 'd', title: both }],
  });
  return buildReport(assess(checklist, makeAnswers({ 1: 'unknown', 2: 'partial' })), messages, AS_OF);
}

/** A shipped example with its checklist, as the command line opens them. */
export async function openExample(id: string): Promise<{ checklist: Checklist; answers: AnswerFile }> {
  return openPair(`checklists/${id}.yaml`, `examples/${id}.yaml`, true);
}

/** The small firm the command line's cases are about. */
export async function openSmallFirm(): Promise<{ checklist: Checklist; answers: AnswerFile }> {
  return openPair('test/fixtures/checklists/small.yaml', 'test/cases/report-markdown/answers.yaml', false);
}

async function openPair(checklistPath: string, answersPath: string, builtIn: boolean) {
  const checklist = { ...(await loadChecklist(checklistPath)), builtIn, digest: `sha256:${'c'.repeat(64)}` };
  const { opened } = await openerFor(checklist).open(answersPath, readFileSync(inRepository(answersPath)));
  if (!opened) throw new Error(answersPath);
  return { checklist, answers: { ...opened.answers, digest: `sha256:${'a'.repeat(64)}` } };
}

export function reportOf({ checklist, answers }: { checklist: Checklist; answers: AnswerFile }, messages: Messages) {
  return buildReport(assess(checklist, answers), messages, AS_OF);
}
