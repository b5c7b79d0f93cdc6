import type { Messages } from '../../messages/messages.js';
import type { Finding, FindingArgs, FindingCode, Severity } from '../../model/finding.js';
import { Lines, type SourceText } from '../../read/source.js';
import { clean, cleanLine } from '../../text/clean.js';
import { displayWidth, graphemes, truncate } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import type { Paint } from '../terminal/options.js';
import { cellText, type PlacedFinding } from './report.js';

export interface FindingsOptions {
  readonly messages: Messages;
  /** Columns the code frames may take. */
  readonly width: number;
  /** Whether to break long sentences at that width; a program that reads `file:line:column` wants one line. */
  readonly breakLines: boolean;
  readonly paint: Paint;
}

/** The words of a finding. The compiler checks here that both languages have words for every code. */
export function wordFinding({ code, args }: Pick<Finding, 'code' | 'args'>, messages: Messages): string {
  const words: { readonly [Code in FindingCode]: (args: FindingArgs[Code]) => string } = messages.findings;
  return cleanLine((words[code] as (args: unknown) => string)(args));
}

/** The same for formats that cannot point at a cell: its name stands before the words. */
export function wordPlaced({ finding, cell }: Pick<PlacedFinding, 'finding' | 'cell'>, messages: Messages): string {
  const words = wordFinding(finding, messages);
  return cell === null ? words : `${cell}: ${words}`;
}

/**
 * Findings of one file as `file:line:column: severity: text [code]`, or `file!sheet!cell: …` for a workbook, each with
 * the line or the cell it is about.
 */
export function findingsText(source: SourceText, findings: readonly Finding[], options: FindingsOptions): string {
  const lines = new Lines(source.text);
  return [...findings]
    .sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1))
    .flatMap((finding) => [...headline(source, lines, finding, options), ...frame(source, lines, finding, options)])
    .map((line) => `${line}\n`)
    .join('');
}

function headline(
  source: SourceText,
  lines: Lines,
  finding: Finding,
  { messages, paint, width, breakLines }: FindingsOptions,
): string[] {
  const place = placeOf(source, lines, finding);
  const severity = messages.cli.severities[finding.severity];
  const text = `${place}: ${severity}: ${wordFinding(finding, messages)} [${finding.code}]`;
  const [first = '', ...rest] = wrap(text, breakLines ? width : Number.POSITIVE_INFINITY);
  return [
    first.replace(`${severity}:`, painter(finding.severity, paint)(`${severity}:`)),
    ...rest.map((line) => `  ${line}`),
  ];
}

function placeOf(source: SourceText, lines: Lines, { span }: Finding): string {
  const name = cleanLine(source.name);
  if (!span) return name;
  if (source.cellAt) {
    const cell = source.cellAt(span.start);
    return cell ? `${name}!${cellText(cell)}` : name;
  }
  const { line, column } = lines.at(span.start);
  return `${name}:${line}:${column}`;
}

function painter(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.error, warning: paint.warning, info: paint.dim }[severity];
}

const NEARBY = 400;

/** The line a finding is about, with its neighbours where they help, and carets under the token. */
function frame(
  source: SourceText,
  lines: Lines,
  { span, severity }: Finding,
  { width, paint }: FindingsOptions,
): string[] {
  if (!span) return [];
  const { line, from, to } = lines.onFirstLine(span);
  const gutter = ` ${source.cellAt ? (source.cellAt(span.start)?.cell ?? '') : line} | `;
  const text = lines.line(line);
  // A line can be megabytes long; only what could be shown is measured.
  const left = flat(text.slice(Math.max(0, from - NEARBY), from));
  const { before, marked, after } = cropAround(
    left,
    flat(text.slice(from, Math.min(to, from + NEARBY))),
    flat(text.slice(to, to + NEARBY)),
    width - gutter.length,
  );
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  const margin = `${' '.repeat(gutter.length - 2)}| `;
  return [
    `${paint.dim(gutter)}${before}${marked}${after}`,
    `${paint.dim(margin)}${' '.repeat(displayWidth(before))}${painter(severity, paint)(carets)}`,
  ];
}

function flat(text: string): string {
  return clean(text).replaceAll('\n', ' ');
}

/** Cuts a long line around the token, so that the carets stay in sight. */
function cropAround(
  before: string,
  marked: string,
  after: string,
  room: number,
): { before: string; marked: string; after: string } {
  if (displayWidth(before + marked + after) <= room) return { before, marked, after };
  const token = truncate(marked, Math.max(10, Math.floor(room / 2)));
  const shown = keepEnd(before, Math.max(0, Math.floor((room - displayWidth(token)) / 2)));
  return { before: shown, marked: token, after: truncate(after, Math.max(0, room - displayWidth(shown + token))) };
}

function keepEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const grapheme of graphemes(text).reverse()) {
    if (displayWidth(grapheme + kept) > width - 1) break;
    kept = grapheme + kept;
  }
  return `…${kept}`;
}
