import type { ChecklistRef } from '../../model/answers.js';
import { fromBinary } from '../../text/binary.js';
import { ANSWERS_KIND } from '../kind.js';
import { parseRef } from './header.js';

/** An answer file in JSON as the engine's own parser gives it, and what has to be known before it can be read. */
export interface QuickFile {
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly checklist: ChecklistRef;
  /** Whether its characters are bytes (`BinaryTexts`); what counts for no status is then left out. */
  readonly isBinary: boolean;
}

/**
 * JSON with nothing to point at, without keeping positions: several times as fast. Null for everything else, right or
 * wrong, which is for the reader that keeps them; the tests hold both to the same answers.
 */
export function parseQuickly(text: string): QuickFile | null {
  // A quote inside a string: strings could then not be counted by their quotes.
  return text.includes('\\"') ? null : parsed(text, false);
}

/**
 * The same for a text whose characters are bytes, of which only what decides about statuses is read. Null also where an
 * escape stands for a character, which among bytes would be one of them.
 */
export function parseBinaryQuickly(text: string): QuickFile | null {
  return text.includes('\\') ? null : parsed(text, true);
}

function parsed(text: string, isBinary: boolean): QuickFile | null {
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = value as Record<string, unknown>;
  const { tenken, checklist } = fields;
  if (tenken !== ANSWERS_KIND || typeof checklist !== 'string' || checklist.trim() === '') return null;
  return { text, fields, checklist: parseRef(isBinary ? fromBinary(checklist) : checklist), isBinary };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
