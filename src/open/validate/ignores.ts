import { ALL_NOTES, isFixed } from '../../lint/catalogue.js';
import { type Finding, type FindingCode, finding, type Span } from '../../model/finding.js';
import { Lines, type SourceText } from '../../read/source.js';
import { nearest } from '../../text/nearest.js';

/** `# tenken-ignore rule, rule -- reason` on a line or the one above it; `# tenken-ignore-file …` for the whole file. */
interface Ignore {
  readonly rule: string;
  readonly at: Span;
  /** The line it speaks of, from 1; null for all of them. */
  readonly line: number | null;
}

const MARK = 'tenken-ignore';

const COMMENT =
  /^(?<before>.*?)#[ \t]*tenken-ignore(?<file>-file)?(?![\w-])[ \t]*(?<rules>[^\n\r]*?)(?:[ \t]+--[ \t]*(?<reason>[^\n\r]*))?$/u;

/** Findings without those that a comment with a reason lets pass, and with what is wrong with such comments. */
export function applyIgnores(source: SourceText, findings: readonly Finding[]): readonly Finding[] {
  if (!source.text.includes(MARK)) return findings;
  const lines = new Lines(source.text);
  const { ignores, problems } = readIgnores(source, lines);
  const used = new Set<Ignore>();
  const left = findings.filter(({ code, span }) => {
    const line = span ? lines.at(span.start).line : 1;
    const covering = ignores.filter((each) => each.rule === code && (each.line === null || each.line === line));
    for (const each of covering) used.add(each);
    return covering.length === 0;
  });
  const unused = ignores.filter((each) => !used.has(each));
  return [...left, ...problems, ...unused.map(({ rule, at }) => finding('warning', 'ignore.unused', { rule }, at))];
}

function readIgnores(source: SourceText, lines: Lines): { ignores: readonly Ignore[]; problems: readonly Finding[] } {
  const ignores: Ignore[] = [];
  const problems: Finding[] = [];
  let start = source.text.indexOf(MARK);
  while (start !== -1) {
    const { line, column } = lines.at(start);
    const match = COMMENT.exec(lines.line(line));
    const groups = match?.groups;
    // In front of a comment there is nothing, or a space.
    if (groups && /^$|\s$/u.test(groups['before'] ?? '')) {
      const lineStart = start - column + 1;
      const hash = lineStart + (groups['before'] ?? '').length;
      const whole = { start: hash, end: lineStart + lines.line(line).length };
      const own = (groups['before'] ?? '').trim() === '' ? lineBelow(lines, line) : line;
      const afterMark = start + MARK.length + (groups['file'] ?? '').length;
      const names = namesIn(groups['rules'] ?? '', source.text.indexOf(groups['rules'] ?? '', afterMark));
      if (!groups['reason']?.trim() || names.length === 0)
        problems.push(finding('warning', 'ignore.reason-missing', {}, whole));
      else for (const { rule, at } of names) judge(rule, at, groups['file'] ? null : own);
    }
    start = source.text.indexOf(MARK, start + 1);
  }
  return { ignores, problems };

  function judge(rule: string, at: Span, line: Ignore['line']): void {
    const known = ALL_NOTES.map(({ id }) => id as string);
    if (!known.includes(rule)) {
      problems.push(finding('warning', 'ignore.unknown-rule', { rule, nearest: nearest(rule, known) }, at));
    } else if (isFixed(rule as FindingCode)) problems.push(finding('warning', 'ignore.fixed', { rule }, at));
    else ignores.push({ rule, at, line });
  }
}

/** The first line below that is no comment. */
function lineBelow(lines: Lines, line: number): number {
  let below = line + 1;
  while (/^\s*#/u.test(lines.line(below))) below++;
  return below;
}

function namesIn(text: string, from: number): readonly { rule: string; at: Span }[] {
  return Array.from(text.matchAll(/[^\s,]+/gu), ({ 0: rule, index }) => ({
    rule,
    at: { start: from + index, end: from + index + rule.length },
  }));
}
