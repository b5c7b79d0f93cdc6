import type { Messages } from '../../messages/messages.js';
import { csvField } from '../escape/csv.js';
import type { PlanReport, PlanStep } from './model.js';

type Column = keyof Messages['plan']['csv'];

/** A task list for a spreadsheet: UTF-8 with a byte order mark, RFC 4180. The last column is for whoever does it. */
export function planCsv({ phases }: PlanReport, messages: Messages): string {
  const { plan, report, vocabulary } = messages;
  const columns = Object.keys(plan.csv) as Column[];
  const row = (step: PlanStep, phase: PlanReport['phases'][number]['id']): Record<Column, string> => ({
    number: String(step.number),
    phase: plan.phases[phase],
    item: step.item.id,
    kind: plan.kinds[step.kind],
    action: step.kind === 'find_out' ? report.findOut(step.item.action) : step.item.action,
    why: step.item.why,
    steps: step.item.how.join('\n'),
    category: step.category.title,
    priority: step.item.priority ? vocabulary.priorities[step.item.priority] : '',
    level: step.item.level ? vocabulary.levels[step.item.level] : '',
    gain: String(step.gain),
    effort: String(step.effort),
    impact: String(step.item.impact),
    owner: step.item.owner ?? '',
    due: step.item.due ?? '',
    state: vocabulary.statuses[step.item.status],
    done: '',
  });
  const records = phases.flatMap(({ id, steps }) => steps.map((step) => row(step, id)));
  const lines = [plan.csv, ...records].map((record) => columns.map((column) => csvField(record[column])).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
