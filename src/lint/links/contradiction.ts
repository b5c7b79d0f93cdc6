import type { Linked, Rule } from '../rule.js';
import { linksOf, writtenBy } from './links.js';
import { INVERSE } from './written-twice.js';

export const contradiction: Rule<Linked> = {
  id: 'link.contradiction',
  severity: 'error',
  why: {
    ja: '両方が「相手の一部」だと言うような食い違いがあると、回答を引き継いでよいか決められません。',
    en: 'If both sides say they are a part of the other, nobody can tell whether an answer may be carried over.',
  },
  *check(linked) {
    const other = writtenBy(linked);
    for (const { from, mapping, path } of linksOf(linked.checklist)) {
      const back = other.get(`${mapping.to} → ${from}`);
      if (!back || back.relation === INVERSE[mapping.relation]) continue;
      const args = { to: mapping.to, mine: mapping.relation, theirs: back.relation };
      yield { code: 'link.contradiction', args, path: [...path, 'relation'] };
    }
  },
};
