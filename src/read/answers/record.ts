import type { AnswerRecord } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import type { Span } from '../../model/finding.js';
import type { Answer } from '../../model/vocabulary.js';
import { isBlank, type MapNode, type Node, type ScalarNode } from '../tree.js';
import { type Notes, readDateField, readFields, readText } from './fields.js';
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
  const text = (field: 'note' | 'evidence' | 'owner' | 'reason' | 'origin') => (value: Node) => {
    const read = readText(value, notes);
    if (read !== undefined) record[field] = read;
  };
  const date = (field: 'due' | 'checkedOn' | 'validUntil') => (value: Node) => {
    const read = readDateField(value, notes);
    if (read !== undefined) record[field] = read;
  };
  readFields(map, notes, {
    answer: (value) => {
      answerAt = value;
      const answer = value.kind === 'scalar' ? readAnswer(value, checklist, spelling, notes) : notText(value, notes);
      if (answer !== undefined) record.answer = answer;
    },
    note: text('note'),
    evidence: text('evidence'),
    owner: text('owner'),
    reason: text('reason'),
    due: date('due'),
    checked_on: date('checkedOn'),
    valid_until: date('validUntil'),
    origin: text('origin'),
    proposed: (value) => {
      const proposed = value.kind === 'scalar' ? readAnswer(value, checklist, spelling, notes) : notText(value, notes);
      if (proposed !== undefined) record.proposed = proposed;
    },
  });
  if (record.answer === 'not_applicable' && record.reason === undefined)
    notes.add('error', 'answers.reason-missing', {}, answerAt);
  return Object.keys(record).length > 0 ? record : undefined;
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
