import type { ChecklistRef } from '../../model/answers.js';
import { ANSWERS_KIND } from '../kind.js';
import { parseRef } from './header.js';

/** An answer file in JSON as the engine's own parser gives it, and what has to be known before it can be read. */
export interface QuickFile {
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly checklist: ChecklistRef;
}

/**
 * JSON with nothing to point at, without keeping positions: several times as fast. Null for everything else, right or
 * wrong, which is for the reader that keeps them; the tests hold both to the same answers.
 */
export function parseQuickly(text: string): QuickFile | null {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = value as Record<string, unknown>;
  const { tenken, checklist } = fields;
  if (tenken !== ANSWERS_KIND || typeof checklist !== 'string' || checklist.trim() === '') return null;
  return { text, fields, checklist: parseRef(checklist) };
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
