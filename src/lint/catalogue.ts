import type { FindingCode } from '../model/finding.js';
import { ANSWER_RULES } from './answers/rules.js';
import { LINK_RULES } from './links/rules.js';
import { QUALITY_RULES } from './quality/rules.js';
import { READER_NOTES } from './reader-notes.js';
import { RELEASE_RULES } from './release/rules.js';
import type { RuleNote } from './rule.js';
import { RULES } from './rules.js';
import { SHEET_NOTES } from './sheet-notes.js';

/** The groups rules are explained in. */
export type Layer = 'reading' | 'checklist' | 'quality' | 'links' | 'answers' | 'release';

/** Every code `validate` may report, by what it is about. */
export const CATALOGUE: Readonly<Record<Layer, readonly RuleNote[]>> = {
  reading: [...READER_NOTES, ...SHEET_NOTES],
  checklist: RULES,
  quality: QUALITY_RULES,
  links: LINK_RULES,
  answers: ANSWER_RULES,
  release: RELEASE_RULES,
};

/** All of them, in that order. */
export const ALL_NOTES: readonly RuleNote[] = Object.values(CATALOGUE).flat();

const FIXED = new Set<FindingCode>(
  [...READER_NOTES, ...SHEET_NOTES, ...RULES].filter(({ severity }) => severity === 'error').map(({ id }) => id),
);

/** A code that cannot be ignored or made milder: with it, the file cannot be used. */
export function isFixed(code: FindingCode): boolean {
  return FIXED.has(code);
}
