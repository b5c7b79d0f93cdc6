import type { Finding, Severity } from '../../model/finding.js';
import type { Text } from '../../model/text.js';
import { type CellPlace, Lines, type SourceText } from '../../read/source.js';
import { cleanLine } from '../../text/clean.js';

/** Everything that was found in some files, for every format. */
export interface FindingsReport {
  readonly files: readonly FileFindings[];
  /** Of tenken itself. */
  readonly version: string;
  /** Findings of this severity or a worse one fail the run. */
  readonly failOn: Severity;
  /** What is known about each code that may be found. */
  readonly rules: readonly DescribedRule[];
}

export interface FileFindings {
  readonly source: SourceText;
  /** The file as seen from the current folder, with forward slashes. */
  readonly path: string;
  readonly kind: 'checklist' | 'answers' | 'overlay' | null;
  readonly findings: readonly Finding[];
}

export interface DescribedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly why: Text;
}

/** A place as machine formats want it: all from 1, columns in UTF-16 code units, the end exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding where it stands in its file, and what stays the same of it when lines move. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** Null where the finding is about the file as a whole. */
  readonly region: Region | null;
  /** The cell as people name it (`診断!C14`) in a workbook, whose region is row and column; null elsewhere. */
  readonly cell: string | null;
  /** 16 hexadecimal digits of the file, the code and the line's text; equal ones are counted apart. */
  readonly fingerprint: string;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** True if `severity` is at least as bad as `limit`. */
export function reaches(severity: Severity, limit: Severity): boolean {
  return ORDER[severity] <= ORDER[limit];
}

/** A file's findings from its top to its end. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
}

/** A file's findings with their places, from its top to its end. */
export function placed({ source, path, findings }: FileFindings): readonly PlacedFinding[] {
  const lines = new Lines(source.text);
  const seen = new Map<string, number>();
  return inOrder(findings).map((finding) => {
    const { span } = finding;
    const cell = (span && source.cellAt?.(span.start)) ?? null;
    const inText = span ? regionOf(lines, span.start, span.end) : null;
    const text = inText ? lines.line(inText.line).trim() : '';
    const region = cell ? regionOfCell(cell) : source.cellAt ? null : inText;
    const base = hash([path, finding.code, text].join('\n'));
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    const named = cell && cellText(cell);
    return { finding, region, cell: named, fingerprint: count === 0 ? base : hash(`${base}\n${count}`) };
  });
}

/** A cell for formats that know lines and columns only. */
function regionOfCell({ row, column }: CellPlace): Region {
  return { line: row + 1, column: column + 1, endLine: row + 1, endColumn: column + 2 };
}

/** A cell with its sheet, as people name it: `診断!C14`. */
export function cellText({ sheet, cell }: CellPlace): string {
  return `${cleanLine(sheet)}!${cell}`;
}

function regionOf(lines: Lines, start: number, end: number): Region {
  const from = lines.at(start);
  const to = lines.at(Math.max(end, start));
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** FNV-1a over UTF-16 code units, twice with different beginnings: enough to tell findings of one repository apart. */
export function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + at), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** How many findings of each severity there are. */
export function countBySeverity(files: readonly Pick<FileFindings, 'findings'>[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
