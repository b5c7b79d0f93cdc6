import type { Item } from '../model/checklist.js';
import type { Problem, Rule } from './rule.js';

export const expectedCounts: Rule = {
  id: 'checklist.expected-count',
  severity: 'error',
  why: {
    ja: '約束した件数と違うときは、設問が抜けたか、二重になったかのどちらかです。',
    en: 'When a promised count differs, an item was lost or added by mistake.',
  },
  *check({ expect, items }) {
    if (!expect) return;
    if (expect.items !== undefined && expect.items !== items.length) {
      yield wrong('items', expect.items, items.length, ['expect', 'items']);
    }
    const criteria = items.reduce((sum, item) => sum + (item.criteria ?? 0), 0);
    if (expect.criteria !== undefined && expect.criteria !== criteria) {
      yield wrong('criteria', expect.criteria, criteria, ['expect', 'criteria']);
    }
    for (const [name, idOf] of Object.entries(COUNTED)) {
      for (const [id, expected] of Object.entries(expect[name as keyof typeof COUNTED] ?? {})) {
        const found = items.filter((item) => idOf(item) === id).length;
        if (found !== expected) yield wrong(`${name}.${id}`, expected, found, ['expect', name, id]);
      }
    }
  },
};

const COUNTED = {
  sections: (item: Item) => item.section,
  categories: (item: Item) => item.category,
  roles: (item: Item) => item.role,
  levels: (item: Item) => item.level,
  priorities: (item: Item) => item.priority,
  provenance: (item: Item) => item.provenance,
} as const;

function wrong(what: string, expected: number, found: number, path: Problem['path']): Problem {
  return { code: 'checklist.expected-count', args: { what, expected, found }, path };
}
