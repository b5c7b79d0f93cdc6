import type { Messages } from '../../messages/messages.js';
import type { Severity } from '../../model/finding.js';
import { escapeGithubData, escapeGithubProperty } from '../escape/github.js';
import { type FindingsReport, placed } from './report.js';
import { wordPlaced } from './text.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Findings as workflow commands of GitHub Actions, which shows them at their lines. */
export function findingsGithub({ files }: FindingsReport, messages: Messages): string {
  return files
    .flatMap((file) =>
      placed(file).map(({ finding, region, cell }) => {
        const properties: readonly (readonly [string, string | number])[] = [
          ['file', file.path],
          ...(region ? placeOf(region) : []),
          ['title', finding.code],
        ];
        const shown = properties.map(([name, value]) => `${name}=${escapeGithubProperty(String(value))}`).join(',');
        return `::${COMMANDS[finding.severity]} ${shown}::${escapeGithubData(wordPlaced({ finding, cell }, messages))}\n`;
      }),
    )
    .join('');
}

/** GitHub takes an end column on the same line only. */
function placeOf({
  line,
  column,
  endLine,
  endColumn,
}: {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}) {
  const end = endLine === line ? ([['endColumn', endColumn]] as const) : [];
  return [['line', line], ['endLine', endLine], ['col', column], ...end] as const;
}
