import type { RuleNote } from './rule.js';

/** Why a finding of the readers matters, in both languages. */
export function note(severity: RuleNote['severity'], id: RuleNote['id'], ja: string, en: string): RuleNote {
  return { id, severity, why: { ja, en } };
}

/** The same for one that makes its file unusable. */
export function error(id: RuleNote['id'], ja: string, en: string): RuleNote {
  return note('error', id, ja, en);
}
