import type { Linked, Rule } from '../rule.js';
import { linksOf } from './links.js';

export const ownChecklist: Rule<Linked> = {
  id: 'link.own-checklist',
  severity: 'error',
  why: {
    ja: '対応関係は、ほかのチェックリストとのつながりです。同じ一覧の中の設問どうしには使えません。',
    en: 'Links are to other checklists; two questions of one list that mean the same should be one question.',
  },
  *check({ checklist }) {
    for (const { checklist: id, path } of linksOf(checklist)) {
      if (id === checklist.id) yield { code: 'link.own-checklist', args: {}, path: [...path, 'to'] };
    }
  },
};
