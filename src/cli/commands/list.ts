import type { Checklist } from '../../model/checklist.js';
import { inLang } from '../../model/text.js';
import { describeChecklist } from '../../report/build.js';
import { jsonText } from '../../report/escape/json.js';
import { terminalLine } from '../../report/escape/terminal.js';
import { provenanceSentence, sourceSentence } from '../../report/sentences.js';
import { hanging } from '../../report/terminal/lines.js';
import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';

export interface ListOptions {
  readonly format: 'text' | 'json';
}

export const define: Define = (command, kit) => command.addOption(kit.format(['text', 'json'])).action(kit.run(list));

/** `tenken list`: every checklist, what it is for, how long it takes, and where its text stands. */
export async function list(context: Context, { format }: ListOptions): Promise<ExitCode> {
  const checklists = await (await context.catalog()).all();
  const text = format === 'json' ? listJson(context, checklists) : listText(context, checklists);
  context.world.stdout.write(text);
  return EXIT.done;
}

function listText(context: Context, checklists: readonly Checklist[]): string {
  const { messages, paint, width } = context.terminal(context.world.stdout);
  const { list: words } = messages.cli;
  const blocks = checklists.map((checklist) => {
    const shown = describeChecklist(checklist, messages.lang);
    const facts = [words.items(shown.items), checklist.minutes === undefined ? '' : words.minutes(checklist.minutes)];
    return [
      ` ${paint.strong(`${checklist.id}@${checklist.version}`)}  ${facts.filter(Boolean).join(messages.report.gap)}`,
      ...hanging('   ', terminalLine(shown.title), width).map(paint.strong),
      ...hanging('   ', terminalLine(inLang(checklist.summary, messages.lang)), width),
      ...hanging(
        '   ',
        terminalLine([sourceSentence(shown, messages), shown.url].filter(Boolean).join(' ')),
        width,
      ).map(paint.dim),
      ...hanging('   ', terminalLine(provenanceSentence(shown, messages)), width).map(paint.dim),
      ...hanging('   ', terminalLine(shown.statement), width).map(paint.dim),
    ].filter((line) => line.trim() !== '');
  });
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function listJson({ messages }: Context, checklists: readonly Checklist[]): string {
  const described = checklists.map((checklist) => {
    const shown = describeChecklist(checklist, messages.lang);
    const { id, version, title, items, publisher, document, edition, date, url, notApplicable, provenance } = shown;
    return {
      id,
      version,
      title,
      items,
      summary: inLang(checklist.summary, messages.lang),
      minutes: checklist.minutes ?? null,
      not_applicable: notApplicable,
      gate: checklist.gate ?? null,
      statement: shown.statement === '' ? null : shown.statement,
      source: { publisher, document, edition, date, url },
      provenance,
    };
  });
  return jsonText({ tenken: 'checklists/1', checklists: described });
}
