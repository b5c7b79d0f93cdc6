import type { AnswerRecord } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import type { Span } from '../../model/finding.js';
import type { Answer } from '../../model/vocabulary.js';
import { isBlank, type MapNode, type Node, type ScalarNode } from '../tree.js';
import { type Notes, noteUnknownField, readDateField, readText } from './fields.js';
import { type AnswerSpelling, writablePoints } from './spelling.js';

/** Reads one answer: a bare value, or a map with `answer`, `note`, `evidence` and so on. Undefined for a blank. */
export function readRecord(
  node: Node,
  checklist: Checklist,
  spelling: AnswerSpelling,
  notes: Notes,
): AnswerRecord | undefined {
  if (isBlank(node)) return undefined;
  if (node.kind === 'scalar') {
    const answer = readAnswer(node, checklist, spelling, notes);
    if (answer === 'not_applicable') notes.add('error', 'answers.reason-missing', {}, node);
    return answer === undefined ? undefined : { answer };
  }
  if (node.kind === 'map') return readDetailed(node, checklist, spelling, notes);
  notes.add('error', 'shape.expected', { expected: 'text' }, node);
  return undefined;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function readDetailed(
  map: MapNode,
  checklist: Checklist,
  spelling: AnswerSpelling,
  notes: Notes,
): AnswerRecord | undefined {
  const record: Writable<AnswerRecord> = {};
  let answerAt: Span = map;
  let isEmpty = true;
  for (const { key, value } of map.entries) {
    const field = FIELDS.get(key.text);
    if (field === undefined) {
      noteUnknownField(key, FIELDS.keys(), notes);
      continue;
    }
    if (isBlank(value)) continue;
    if (field === 'answer') answerAt = value;
    const read = readField(field, value, checklist, spelling, notes);
    if (read === undefined) continue;
    record[field as 'note'] = read; // each has the type its reader gives
    isEmpty = false;
  }
  if (record.answer === 'not_applicable' && record.reason === undefined)
    notes.add('error', 'answers.reason-missing', {}, answerAt);
  return isEmpty ? undefined : record;
}

/** What the fields are called in a file. */
export const FIELDS: ReadonlyMap<string, keyof AnswerRecord> = new Map([
  ['answer', 'answer'],
  ['note', 'note'],
  ['evidence', 'evidence'],
  ['owner', 'owner'],
  ['reason', 'reason'],
  ['due', 'due'],
  ['checked_on', 'checkedOn'],
  ['valid_until', 'validUntil'],
  ['origin', 'origin'],
  ['proposed', 'proposed'],
]);

function readField(
  field: keyof AnswerRecord,
  value: Node,
  checklist: Checklist,
  spelling: AnswerSpelling,
  notes: Notes,
): string | undefined {
  switch (field) {
    case 'answer':
    case 'proposed':
      return value.kind === 'scalar' ? readAnswer(value, checklist, spelling, notes) : notText(value, notes);
    case 'due':
    case 'checkedOn':
    case 'validUntil':
      return readDateField(value, notes);
    default:
      return readText(value, notes);
  }
}

function readAnswer(
  node: ScalarNode,
  checklist: Checklist,
  spelling: AnswerSpelling,
  notes: Notes,
): Answer | undefined {
  const answer = spelling.read(node.text);
  const notApplicable = checklist.notApplicable === 'allowed';
  if (answer === null) {
    notes.add(
      'error',
      'answers.not-understood',
      { text: node.text, points: writablePoints(checklist.scale), notApplicable },
      node,
    );
    return undefined;
  }
  if (answer === 'not_applicable' && !notApplicable) {
    notes.add('error', 'answers.not-applicable', { checklist: checklist.id }, node);
    return undefined;
  }
  return answer;
}

function notText(node: Node, notes: Notes): undefined {
  notes.add('error', 'shape.expected', { expected: 'text' }, node);
}
