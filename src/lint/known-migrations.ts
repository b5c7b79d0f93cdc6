import { nearest } from '../text/nearest.js';
import type { Rule } from './rule.js';

export const knownMigrations: Rule = {
  id: 'checklist.migration-unknown-item',
  severity: 'error',
  why: {
    ja: 'ない設問へ移すと書くと、前の版の回答が黙って失われます。',
    en: 'An answer that is sent to a question that does not exist would be lost in silence.',
  },
  *check({ items, migrations = [] }) {
    const ids = items.map(({ id }) => id);
    for (const [index, { renames = {}, splits = {}, merges = {} }] of migrations.entries()) {
      const targets = [
        ...Object.entries(renames).map(([old, id]) => ({ id, path: ['migrations', index, 'renames', old] })),
        ...Object.entries(splits).flatMap(([old, into]) =>
          into.map((id, at) => ({ id, path: ['migrations', index, 'splits', old, at] })),
        ),
        ...Object.keys(merges).map((id) => ({ id, path: ['migrations', index, 'merges', id] })),
      ];
      for (const { id, path } of targets) {
        if (ids.includes(id)) continue;
        yield { code: 'checklist.migration-unknown-item', args: { id, nearest: nearest(id, ids) }, path };
      }
    }
  },
};
