import type { Report } from '../model.js';
import { firstActions } from './actions.js';
import { basicMeasures } from './basic.js';
import { documents } from './documents.js';
import { groups } from './groups.js';
import { header } from './header.js';
import { losses } from './losses.js';
import { openPoints } from './open.js';
import type { TerminalOptions } from './options.js';
import { score } from './score.js';
import { sources } from './sources.js';

/** The report as text for a terminal, ending in a line break. With `explain`, every lost point with its item. */
export function terminalReport(report: Report, given: TerminalOptions & { readonly explain: boolean }): string {
  const options = { ...given, width: Math.max(60, given.width) };
  const lines = [
    ...header(report, options),
    '',
    ...score(report, options),
    '',
    ...groups(report, options),
    '',
    ...firstActions(report, options),
    ...basicMeasures(report, options),
    ...documents(report, options),
    ...openPoints(report, options),
    ...(options.explain ? losses(report, options) : []),
    '',
    ...sources(report.checklist, options),
  ];
  return `${lines.join('\n')}\n`;
}
