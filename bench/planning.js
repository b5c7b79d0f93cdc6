import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { assess, makePlan, parseLimit } from '../dist/index.js';
import { median } from './measure.js';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The cheapest way to a target on the longest shipped checklist, of all ways there are: 98 items, all still to do. */
export async function planning(rounds) {
  const checklist = JSON.parse(await readFile(inRoot('dist/checklists/mic-telework-98.json'), 'utf8'));
  const words = ['partial', 'not_implemented', 'unknown'];
  const answers = new Map(checklist.items.map(({ id }, index) => [id, { answer: words[index % words.length] }]));
  const file = { checklist, organization: {}, respondent: {}, profile: { facts: new Map() }, answers };
  const assessment = assess(checklist, file);
  const times = [];
  for (let round = -1; round < rounds; round++) {
    const start = performance.now();
    for (const percent of ['50', '75', '95']) {
      const { outcome } = makePlan(assessment, { target: { kind: 'score', limit: parseLimit(percent) } });
      if (outcome !== 'reached') throw new Error(outcome);
    }
    if (round >= 0) times.push((performance.now() - start) / 3);
  }
  const ms = median(times);
  const none = Number.POSITIVE_INFINITY;
  return [
    { what: 'cheapest way to a target, 98 items', against: '–', ms, base: ms, ratio: 1, floor: none, limit: 100 },
  ];
}
