import { nearest } from '../../text/nearest.js';
import type { Linked, Rule } from '../rule.js';
import { linksOf } from './links.js';

export const unknownItem: Rule<Linked> = {
  id: 'link.unknown-item',
  severity: 'error',
  why: {
    ja: '相手の設問がない対応関係は、だれも読めず、回答の引き継ぎもできません。',
    en: 'A link to a question that is not there leads nowhere, and no answer can be carried along it.',
  },
  *check({ checklist, others }) {
    for (const { checklist: id, item, mapping, path } of linksOf(checklist)) {
      const other = id === checklist.id ? undefined : others.get(id);
      if (!other || other.items.some((each) => each.id === item)) continue;
      const known = other.items.map((each) => each.id);
      yield {
        code: 'link.unknown-item',
        args: { to: mapping.to, nearest: nearest(item, known) },
        path: [...path, 'to'],
      };
    }
  },
};
