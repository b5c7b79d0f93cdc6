import type { Checklist } from '../model/checklist.js';

/** The lowest and the highest total a checklist can give: points, or percent rounded away from the middle. */
export function totalRange({ scale, items }: Pick<Checklist, 'scale' | 'items'>): { lowest: number; highest: number } {
  const { unknown, not_implemented, implemented } = scale.values;
  const lowest = Math.min(unknown, not_implemented);
  return scale.total === 'points'
    ? { lowest: lowest * items.length, highest: implemented * items.length }
    : { lowest: Math.floor((lowest * 100) / implemented), highest: 100 };
}
