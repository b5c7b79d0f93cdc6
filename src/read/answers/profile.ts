import type { ProfileAnswers } from '../../model/answers.js';
import type { Profile } from '../../model/checklist.js';
import { nearest } from '../../text/nearest.js';
import { isBlank, type Node } from '../tree.js';
import { type Notes, readText } from './fields.js';

const YES = new Set(['true', 'はい', 'yes', 'y', '○', '〇', '◯', 'ある', 'あり', '有', '使う', '使っている']);
const NO = new Set([
  'false',
  'いいえ',
  'no',
  'n',
  '×',
  '✕',
  '✖',
  '☓',
  'ない',
  'なし',
  '無',
  '使わない',
  '使っていない',
]);

/** `profile:` — a `method` (a preset of the checklist) and facts with yes or no. A blank fact is not known. */
export function readProfile(node: Node, profile: Profile, notes: Notes): ProfileAnswers {
  const facts = new Map<string, boolean>();
  let method: string | undefined;
  if (node.kind !== 'map') {
    notes.add('error', 'shape.expected', { expected: 'map' }, node);
    return { facts };
  }
  const known = profile.facts.map((fact) => fact.id);
  for (const { key, value } of node.entries) {
    if (isBlank(value) || key.text.startsWith('x-')) continue;
    if (key.text === 'method') {
      method = readMethod(value, profile, notes);
    } else if (known.includes(key.text)) {
      const yes = readYesNo(value, notes);
      if (yes !== undefined) facts.set(key.text, yes);
    } else {
      notes.add(
        'error',
        'answers.fact-unknown',
        { id: key.text, nearest: nearest(key.text, [...known, 'method']) },
        key,
      );
    }
  }
  const preset = profile.presets.find((each) => each.id === method);
  for (const { key, value } of node.entries) {
    const fixed = preset?.facts[key.text];
    if (preset && fixed !== undefined && facts.has(key.text) && facts.get(key.text) !== fixed) {
      notes.add('error', 'answers.method-contradicted', { method: preset.id, fact: key.text }, value);
    }
  }
  return method === undefined ? { facts } : { method, facts };
}

function readMethod(node: Node, profile: Profile, notes: Notes): string | undefined {
  const id = readText(node, notes);
  if (id === undefined) return undefined;
  const ids = profile.presets.map((preset) => preset.id);
  if (ids.includes(id)) return id;
  // In a sheet, people choose by the title.
  const titled = profile.presets.find(({ title }) => [title.ja, title.en].includes(id.trim()));
  if (titled) return titled.id;
  notes.add('error', 'answers.method-unknown', { id, nearest: nearest(id, ids) }, node);
  return undefined;
}

function readYesNo(node: Node, notes: Notes): boolean | undefined {
  const text = readText(node, notes);
  if (text === undefined) return undefined;
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  notes.add('error', 'answers.fact-value', { text }, node);
  return undefined;
}
