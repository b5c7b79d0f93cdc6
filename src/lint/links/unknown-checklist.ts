import { nearest } from '../../text/nearest.js';
import type { Linked, Rule } from '../rule.js';
import { linksOf } from './links.js';

export const unknownChecklist: Rule<Linked> = {
  id: 'link.unknown-checklist',
  severity: 'warning',
  why: {
    ja: '相手のチェックリストが手元にないと、その設問があるかを確かめられません。',
    en: 'Whether a question of a checklist that is not here exists cannot be checked.',
  },
  *check({ checklist, others }) {
    for (const { checklist: id, path } of linksOf(checklist)) {
      if (id === checklist.id || others.has(id)) continue;
      yield {
        code: 'link.unknown-checklist',
        args: { id, nearest: nearest(id, others.keys()) },
        path: [...path, 'to'],
      };
    }
  },
};
