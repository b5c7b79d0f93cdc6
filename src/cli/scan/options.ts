import { InvalidArgumentError } from 'commander';
import type { Messages } from '../../messages/messages.js';
import { REPORT_FORMATS, type ReportFormat } from '../report-formats.js';

export const PORTFOLIO_FORMATS = ['html', 'md', 'csv', 'json', 'xlsx'] as const;
export type PortfolioFormat = (typeof PORTFOLIO_FORMATS)[number];

/** The words for no format at all. */
const NONE = 'none';

/** Formats with commas between them, or `none`. Throws InvalidArgumentError. */
export function parseFormats<Format extends string>(
  option: string,
  text: string,
  all: readonly Format[],
  { scan }: Messages,
): readonly Format[] {
  const parts = text.split(',').map((part) => part.trim().toLowerCase());
  if (parts.includes(NONE)) {
    if (new Set(parts).size > 1) throw new InvalidArgumentError(scan.noneAlone(option));
    return [];
  }
  const chosen = parts.map((part) => {
    const found = all.find((format) => format === part);
    if (!found) throw new InvalidArgumentError(scan.invalidFormat(option, part, [...all, NONE].join(', ')));
    return found;
  });
  return all.filter((format) => chosen.includes(format));
}

export const parseReports = (text: string, messages: Messages): readonly ReportFormat[] =>
  parseFormats('--report', text, REPORT_FORMATS, messages);

export const parsePortfolio = (text: string, messages: Messages): readonly PortfolioFormat[] =>
  parseFormats('--portfolio', text, PORTFOLIO_FORMATS, messages);
