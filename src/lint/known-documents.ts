import { nearest } from '../text/nearest.js';
import type { Rule } from './rule.js';

export const knownDocuments: Rule = {
  id: 'checklist.unknown-document',
  severity: 'error',
  why: {
    ja: '宣言されていない文書に書くことにした決まりは、どの文書の一覧にも出てきません。',
    en: "A rule that belongs into a document nobody declared is on no document's list.",
  },
  *check({ items, documents = [] }) {
    const ids = documents.map((document) => document.id);
    for (const [index, { writtenIn = [] }] of items.entries()) {
      for (const [at, id] of writtenIn.entries()) {
        if (ids.includes(id)) continue;
        yield {
          code: 'checklist.unknown-document',
          args: { id, nearest: nearest(id, ids) },
          path: ['items', index, 'written_in', at],
        };
      }
    }
  },
};
