import type { Linked, Rule } from '../rule.js';
import { linksOf, writtenBy } from './links.js';

export const writtenTwice: Rule<Linked> = {
  id: 'link.written-twice',
  severity: 'warning',
  why: {
    ja: '1組の設問のつながりは片方に1回だけ書き、もう片方からは読み替えます。2回書くと、直すときに食い違います。',
    en: 'A link is written once, in one of the two checklists, and read from both; written twice, the two drift apart.',
  },
  *check(linked) {
    const other = writtenBy(linked);
    const seen = new Set<string>();
    for (const { from, mapping, path } of linksOf(linked.checklist)) {
      const pair = `${from} → ${mapping.to}`;
      const back = other.get(`${mapping.to} → ${from}`);
      // If they contradict each other, that is said instead.
      const repeated = seen.has(pair) || back?.relation === INVERSE[mapping.relation];
      if (repeated) yield { code: 'link.written-twice', args: { to: mapping.to }, path: [...path, 'to'] };
      seen.add(pair);
    }
  },
};

/** The same relation read from the other side. */
export const INVERSE = { equal: 'equal', subset: 'superset', superset: 'subset', intersects: 'intersects' } as const;
