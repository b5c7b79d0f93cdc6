import {
  type Finding,
  type FindingArgs,
  type FindingCode,
  finding,
  type Severity,
  type Span,
} from '../../model/finding.js';
import { nearest } from '../../text/nearest.js';
import { isBlank, type MapNode, type Node, type ScalarNode } from '../tree.js';
import { readDate } from './date.js';

/** Collects findings while a file is read, so that all its problems are reported at once. */
export class Notes {
  readonly findings: Finding[] = [];

  add<Code extends FindingCode>(severity: Severity, code: Code, args: FindingArgs[Code], span: Span): void {
    this.findings.push(finding(severity, code, args, span));
  }
}

/** Reads the fields of a map by name. */
export function readFields(map: MapNode, notes: Notes, readers: Readonly<Record<string, (value: Node) => void>>): void {
  for (const { key, value } of map.entries) {
    const read = Object.hasOwn(readers, key.text) ? readers[key.text] : undefined;
    if (!read) noteUnknownField(key, Object.keys(readers), notes);
    else if (!isBlank(value)) read(value);
  }
}

/**
 * Fields without a reader are kept in the file and pointed out, since they may be typing errors; names that begin with
 * `x-` are somebody's own and are not.
 */
export function noteUnknownField({ text, start, end }: ScalarNode, known: Iterable<string>, notes: Notes): void {
  if (text.startsWith('x-')) return;
  notes.add('warning', 'field.unknown', { field: text, nearest: nearest(text, known) }, { start, end });
}

/** A text; numbers and yes/no words count as what was typed. */
export function readText(node: Node, notes: Notes): string | undefined {
  if (node.kind === 'scalar') return node.text;
  notes.add('error', 'shape.expected', { expected: 'text' }, node);
  return undefined;
}

export function readDateField(node: Node, notes: Notes): string | undefined {
  const text = readText(node, notes);
  if (text === undefined) return undefined;
  const date = readDate(text);
  if (date === null) notes.add('error', 'answers.date', { text }, node);
  return date ?? undefined;
}
