import type { Filter } from '../model/assessment.js';
import type { Checklist } from '../model/checklist.js';

const narrowed = new WeakMap<Checklist, Map<string, Checklist>>();

/**
 * The part of a checklist that a filter leaves: one role's questions, one level's. The same part is the same object, so
 * that what is worked out for it is worked out once. Bands on points and the gate belong to the whole and are left
 * out.
 */
export function narrow(checklist: Checklist, { role, level }: Filter): Checklist {
  if (role === undefined && level === undefined) return checklist;
  const parts = narrowed.get(checklist) ?? new Map<string, Checklist>();
  narrowed.set(checklist, parts);
  const key = `${role ?? ''} ${level ?? ''}`;
  const known = parts.get(key);
  if (known) return known;
  const items = checklist.items.filter(
    (item) => (role === undefined || item.role === role) && (level === undefined || item.level === level),
  );
  const { expect: _expect, gate: _gate, ...rest } = checklist;
  const part = { ...rest, items, bands: checklist.scale.total === 'points' ? [] : checklist.bands };
  parts.set(key, part);
  return part;
}
