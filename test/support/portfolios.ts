import { makePortfolio } from '../../src/compare/portfolio/portfolio.js';
import { type Standing, standingOf } from '../../src/compare/portfolio/standing.js';
import type { Messages } from '../../src/messages/messages.js';
import type { Checklist } from '../../src/model/checklist.js';
import { ANSWERS } from '../../src/model/vocabulary.js';
import { buildPortfolio } from '../../src/report/portfolio/build.js';
import type { PortfolioReport } from '../../src/report/portfolio/model.js';
import { makeAnswers, makeChecklist } from './checklists.js';
import { NAUGHTY } from './naughty.js';
import { AS_OF } from './reports.js';

/** Clients by name: one text makes one. */
export const DIFFERENT = [...new Set(NAUGHTY)];

const SETTING = { asOf: AS_OF, anonymized: false, least: 1 };

/** Clients called by every naughty text there is, and a checklist of them. */
export function hostilePortfolio(messages: Messages): PortfolioReport {
  const items = NAUGHTY.slice(0, 40).map((text) => ({
    question: { ja: text, en: text },
    action: { ja: text, en: text },
  }));
  const [title = ''] = NAUGHTY.slice(-12);
  const checklist = makeChecklist(items, {
    title: { ja: title, en: title },
    bands: [{ id: 'b', min: 0, title: { ja: title, en: title } }],
  });
  const standings = DIFFERENT.map((text, index) => standing(checklist, text, index, '2026-11-20'));
  return buildPortfolio(makePortfolio(standings), messages, SETTING);
}

/** Seven clients of one checklist, one of them on two dates, and one of another. */
export function smallPortfolio(messages: Messages): PortfolioReport {
  const checklist = makeChecklist(
    Array.from({ length: 26 }, (_, index) => ({ category: 'ABCDEFGHIJKLM'[index % 13] as 'A', impact: 3 })),
    { bands: [{ id: 'low', min: 0, title: { ja: 'これから', en: 'Beginning' } }] },
  );
  const standings = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name, index) =>
    standing(checklist, `${name}株式会社`, index, '2026-11-20'),
  );
  const earlier = standing(checklist, '甲株式会社', 3, '2025-11-20');
  const other = standing({ ...checklist, version: '2.0.0' }, '甲株式会社', 2, '2026-11-20');
  return buildPortfolio(makePortfolio([...standings, earlier, other]), messages, SETTING);
}

function standing(checklist: Checklist, name: string, seed: number, date: string): Standing {
  const answers = checklist.items.map(({ id }, index) => [
    id,
    ANSWERS[(seed * 3 + index * (seed + 1)) % 5] ?? 'unknown',
  ]);
  return standingOf(name, name, { checklist, answers: makeAnswers(Object.fromEntries(answers), { date }) }, AS_OF);
}
