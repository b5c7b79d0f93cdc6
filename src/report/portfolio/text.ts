import { terminalLine } from '../escape/terminal.js';
import { heading } from '../terminal/heading.js';
import { hanging } from '../terminal/lines.js';
import type { TerminalOptions } from '../terminal/options.js';
import type { AskedReport, GroupReport, PortfolioReport } from './model.js';
import { spreadText } from './sentences.js';

/** How many of each list the terminal shows; the files have the rest. */
const SHOWN = 3;

/** The whole in a few lines for a terminal: how the groups lie, and what to do about it. */
export function portfolioText(portfolio: PortfolioReport, options: TerminalOptions): string {
  const { portfolio: words } = options.messages;
  const withheld = portfolio.withheld.length > 0 ? words.withheld(portfolio.withheld, portfolio.least) : '';
  const lines = [
    ...portfolio.groups.flatMap((group) => [...groupLines(group, options), '']),
    ...(withheld ? [...hanging(' ', withheld, options.width), ''] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function groupLines(group: GroupReport, options: TerminalOptions): string[] {
  const { messages, width, paint } = options;
  const { portfolio: words, report } = messages;
  const { failed, useful } = words.headings;
  return [
    ...heading(terminalLine(report.aside(group.checklist.title, group.ref)), options),
    ...hanging('   ', words.clients(group.size), width),
    ...hanging('   ', spreadText(group.total, group.unit, messages), width).map(paint.strong),
    ...group.bands
      .filter(({ count }) => count > 0)
      .flatMap(({ title, count }) => hanging('   ', words.band(terminalLine(title), count), width)),
    ...asked(
      failed,
      group.size > 1 ? group.failed : [], // of one organisation its own report says more
      ({ question, failing, applicable }) => [question, words.failing(failing, applicable)],
      options,
    ),
    ...asked(useful, group.useful, ({ action, gain }) => [action, report.gain(gain)], options),
  ];
}

function asked(
  title: string,
  items: readonly AskedReport[],
  texts: (item: AskedReport) => readonly [string, string],
  options: TerminalOptions,
): string[] {
  if (items.length === 0) return [];
  const { report } = options.messages;
  return [
    '',
    ...heading(title, options),
    ...items.slice(0, SHOWN).flatMap((item) => {
      const [text, more] = texts(item);
      return hanging(`   ${terminalLine(item.id)}  `, report.aside(terminalLine(text), more), options.width);
    }),
  ];
}
