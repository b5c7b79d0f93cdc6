import type { Checklist, Item } from '../../model/checklist.js';
import { inLang } from '../../model/text.js';
import { PROVENANCES } from '../../model/vocabulary.js';
import { describeChecklist } from '../build.js';
import { terminalLine } from '../escape/terminal.js';
import { heading } from './heading.js';
import { hanging } from './lines.js';
import type { TerminalOptions } from './options.js';
import { sources } from './sources.js';

/** A checklist's questions by how far each can be traced to a published source. */
export function provenanceText(checklist: Checklist, options: TerminalOptions): string {
  const { messages } = options;
  const added = checklist.overlay?.added ?? [];
  const own = checklist.items.filter(({ id }) => !added.includes(id));
  const lines = [
    ...sources(describeChecklist(checklist, messages.lang), options),
    ...PROVENANCES.flatMap((provenance) => {
      const items = own.filter((item) => item.provenance === provenance);
      if (items.length === 0) return [];
      const title = messages.report.aside(
        messages.vocabulary.provenance[provenance],
        messages.report.questions(items.length),
      );
      return ['', ...heading(title, options), ...items.flatMap((item) => describe(item, options))];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function describe(item: Item, { messages, width, paint }: TerminalOptions): string[] {
  const { report, cli } = messages;
  const facts = [
    item.officialId ? report.pair(report.labels.officialId, item.officialId) : '',
    item.lineage ? report.pair(cli.show.lineage, item.lineage) : '',
  ].filter(Boolean);
  return [
    ...hanging(`   [${item.id}] `, terminalLine(inLang(item.question, messages.lang)), width),
    ...facts.flatMap((fact) => hanging('      ', terminalLine(fact), width)).map(paint.dim),
  ];
}
