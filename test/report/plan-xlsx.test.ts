import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import { makePlan } from '../../src/plan/plan.js';
import { readWorkbook } from '../../src/read/sheet/workbook.js';
import { buildPlanReport } from '../../src/report/plan/build.js';
import { planXlsx } from '../../src/report/plan/xlsx.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';
import { AS_OF, openExample } from '../support/reports.js';

const LANGUAGES = [ja, en] as Messages[];
const EXAMPLES = ['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98'];

describe.each(LANGUAGES)('the task list as a workbook ($lang)', (messages) => {
  it.each(EXAMPLES)('of %s has a row a step, in order, with owner and due date', async (id) => {
    const { checklist, answers } = await openExample(id);
    const report = buildPlanReport(makePlan(assess(checklist, answers, {}, AS_OF), {}), messages, AS_OF);
    const bytes = planXlsx(report, messages);
    const rows = readWorkbook(bytes).sheets[0]?.rows ?? [];
    const { csv } = messages.plan;
    const head = rows.find(({ cells }) => cells.get(0)?.text === csv.number);
    const column = (title: string) => [...(head?.cells ?? [])].find(([, { text }]) => text === title)?.[0] ?? -1;
    const body = rows.filter(({ number }) => number > (head?.number ?? 0));
    const steps = report.phases.flatMap((phase) => phase.steps);
    expect(steps.length).toBeGreaterThan(3);
    const texts = (title: string) => body.map(({ cells }) => cells.get(column(title))?.text ?? '');
    expect(texts(csv.number)).toEqual(steps.map(({ number }) => String(number)));
    expect(texts(csv.item)).toEqual(steps.map(({ item }) => item.id));
    expect(texts(csv.owner)).toEqual(steps.map(({ item }) => item.owner ?? ''));
    expect(texts(csv.due)).toEqual(steps.map(({ item }) => item.due ?? ''));
    expect(texts(csv.gain)).toEqual(steps.map(({ gain }) => String(gain)));
    expect(Buffer.from(planXlsx(report, messages)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('with nothing to do is a list without rows', () => {
    const assessment = assess(makeChecklist([{}]), makeAnswers({ 1: 'implemented' }));
    const { sheets } = readWorkbook(planXlsx(buildPlanReport(makePlan(assessment, {}), messages, AS_OF), messages));
    expect(sheets[0]?.rows.at(-1)?.cells.get(0)?.text).toBe(messages.plan.csv.number);
  });

  it('shows what looks like a formula as the text it is', () => {
    const answers = makeAnswers({ 1: { answer: 'not_implemented', owner: '=cmd|1', note: '+1' } });
    const report = buildPlanReport(makePlan(assess(makeChecklist([{}]), answers), {}), messages, AS_OF);
    const { text } = readWorkbook(planXlsx(report, messages));
    expect(text.split('\n')).toEqual(expect.arrayContaining(['=cmd|1', '+1']));
  });
});
