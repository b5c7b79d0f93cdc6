import type { Finding } from '../../model/finding.js';
import { countBySeverity, type FileFindings, type FindingsReport, inOrder, reaches } from './report.js';
import { type FindingsOptions, findingsText } from './text.js';

export interface FindingsTextOptions extends FindingsOptions {
  /** Only what fails the run, and no summary. */
  readonly quiet: boolean;
  /** How many findings are shown at most. */
  readonly most: number;
}

/** Findings for people: file by file, each with its line, and a sum at the end. */
export function findingsReportText({ files, failOn }: FindingsReport, options: FindingsTextOptions): string {
  const shownFiles = options.quiet ? files.map((file) => onlyFailing(file, failOn)) : files;
  const { shown, left } = firstOf(shownFiles, options.most);
  const blocks = shown
    .filter(({ findings }) => findings.length > 0)
    .map(({ source, findings }) => findingsText(source, findings, options));
  const { validate } = options.messages;
  const more = left > 0 ? [`${validate.more(left)}\n`] : [];
  const sum = options.quiet ? [] : [`${summary(files, options)}\n`];
  return [...blocks, ...more, ...sum].join('\n');
}

function onlyFailing(file: FileFindings, failOn: FindingsReport['failOn']): FileFindings {
  return { ...file, findings: file.findings.filter(({ severity }) => reaches(severity, failOn)) };
}

/** The first findings over all files, and how many are left out. */
export function firstOf(
  files: readonly FileFindings[],
  most: number,
): { shown: readonly FileFindings[]; left: number } {
  let room = most;
  let left = 0;
  const shown = files.map((file): FileFindings => {
    const findings: readonly Finding[] = inOrder(file.findings).slice(0, room);
    room -= findings.length;
    left += file.findings.length - findings.length;
    return { ...file, findings };
  });
  return { shown, left };
}

function summary(files: readonly FileFindings[], { messages, paint }: FindingsTextOptions): string {
  const { error, warning, info } = countBySeverity(files);
  const text = messages.validate.summary(files.length, error, warning, info);
  if (error > 0) return paint.error(text);
  return warning > 0 ? paint.warning(text) : text;
}
