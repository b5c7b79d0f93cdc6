import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fraction, roundedTenths } from '../../src/compare/change/fraction.js';
import { makePortfolio } from '../../src/compare/portfolio/portfolio.js';
import { Column, type Share } from '../../src/compare/portfolio/spread.js';
import { clientKey, standingOf } from '../../src/compare/portfolio/standing.js';
import { STATUSES } from '../../src/model/vocabulary.js';
import { statusIndexAt, tallyLetters } from '../../src/score/letters.js';
import { IPA_SCALE, makeAnswers, makeChecklist } from '../support/checklists.js';

const value = ({ numerator, denominator }: Fraction) => Number(numerator) / Number(denominator);

/** The definition of QUARTILE.INC, written down in the most obvious way with floating point. */
function quartile(numbers: readonly number[], quarters: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const position = ((sorted.length - 1) * quarters) / 4;
  const [low = 0, high = 0] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  return low + (high - low) * (position - Math.floor(position));
}

const shares = fc.array(
  fc.record({ points: fc.integer({ min: -30, max: 60 }), max: fc.integer({ min: 0, max: 60 }) }),
  { maxLength: 30 },
);

function columnOf(all: readonly Share[], least = 1): Column {
  const column = new Column('percent', least);
  for (const share of all) column.add(share);
  return column;
}

describe('how numbers lie', () => {
  it('is what the definition of the quartiles says, for any shares', () => {
    fc.assert(
      fc.property(shares, (all) => {
        const numbers = all.filter(({ max }) => max > 0).map(({ points, max }) => (points * 100) / max);
        const spread = columnOf(all).spread();
        expect(spread === null).toBe(numbers.length === 0);
        const found = spread && [spread.least, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.most];
        expect(spread?.count ?? 0).toBe(numbers.length);
        for (const [quarters, each] of (found ?? []).entries())
          expect(value(each)).toBeCloseTo(quartile(numbers, quarters), 6);
      }),
    );
  });

  it('places each beside the median of all others, and equal ones on the same place', () => {
    fc.assert(
      fc.property(shares, (all) => {
        const column = columnOf(all);
        const there = all.filter(({ max }) => max > 0);
        const numbers = there.map(({ points, max }) => (points * 100) / max);
        for (const [index, share] of there.entries()) {
          const higher = there.filter((other) => other.points * share.max > share.points * other.max).length;
          expect(column.place(share)).toBe(higher + 1);
          const rest = numbers.filter((_, other) => other !== index);
          const beside = column.beside(share);
          if (rest.length === 0) expect(beside).toBeNull();
          else expect(beside && value(beside)).toBeCloseTo((numbers[index] ?? 0) - quartile(rest, 2), 6);
        }
        expect(column.place({ points: 0, max: 0 })).toBeNull();
      }),
    );
  });

  it('is exact where floating point is not, and rounded half up only to be shown', () => {
    const spread = columnOf([
      { points: 1, max: 3 },
      { points: 2, max: 3 },
    ]).spread();
    expect(spread?.median).toEqual({ numerator: 50n, denominator: 1n });
    expect(spread?.lowerQuartile).toEqual({ numerator: 125n, denominator: 3n });
    const half = (numerator: bigint) => roundedTenths({ numerator, denominator: 20n });
    expect([half(1n), half(-1n), half(3n), half(-3n)]).toEqual([1, 0, 2, -1]);
  });

  it('says nothing of fewer than it may', () => {
    const four = Array.from({ length: 4 }, (_, points) => ({ points, max: 4 }));
    expect(columnOf(four, 5).spread()).toBeNull();
    expect(columnOf(four, 5).place({ points: 1, max: 4 })).toBeNull();
    expect(columnOf(four, 5).beside({ points: 1, max: 4 })).toBeNull();
    expect(columnOf(four, 4).spread()?.count).toBe(4);
  });
});

describe('the standing of an organisation', () => {
  it('tells what has run out since from what it was on its own day', () => {
    const checklist = makeChecklist([{}]);
    const answers = makeAnswers({ 1: { answer: 'implemented', validUntil: '2026-06-30' } }, { date: '2026-01-01' });
    const standing = standingOf('a', 'A', { checklist, answers }, '2026-11-21');
    const statuses = [standing.letters, standing.lettersThen ?? ''].map((each) => STATUSES[statusIndexAt(each, 0)]);
    expect(statuses).toEqual(['unknown', 'implemented']);
  });
});

describe('a portfolio', () => {
  const small = makeChecklist([{ impact: 1 }, { impact: 3 }, { category: 'B', effort: 3 }]);
  const standing = (name: string, words: readonly string[], date = '2026-11-20', checklist = small) =>
    standingOf(
      clientKey(name),
      name,
      {
        checklist,
        answers: makeAnswers(
          Object.fromEntries(words.map((word, index) => [String(index + 1), word])) as Parameters<
            typeof makeAnswers
          >[0],
          { date },
        ),
      },
      '2026-11-21',
    );
  const done = ['implemented', 'implemented', 'implemented'];

  it('lists clients by their first name, and what each answered by date, whatever order the files had', () => {
    const files = fc.array(
      fc.record({
        name: fc.constantFrom('甲', '甲 ', '乙', 'b', 'B', 'a'),
        date: fc.constantFrom('2026-01-01', '2025-01-01', undefined),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(files, (all) => {
        const standings = all.map(({ name, date }, index) => ({
          client: clientKey(name),
          name,
          checklist: small,
          date,
          letters: 'abc'[index % 3]?.repeat(3) ?? '',
        }));
        const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
        const sorted = standings.toSorted((a, b) => byText(a.name, b.name) || byText(a.client, b.client));
        const expected = [...new Set(sorted.map(({ client }) => client))].map((client) => {
          const own = sorted
            .filter((each) => each.client === client)
            .toSorted((a, b) => byText(a.date ?? '', b.date ?? ''));
          return [own.at(-1)?.name, own.map(({ date, letters }) => [date, tallyLetters(small, letters).total.points])];
        });
        const clients = makePortfolio(standings).groups.flatMap((group) => [...group.clients()]);
        const found = clients.map(({ name, trend }) => [name, trend.map(({ date, total }) => [date, total.points])]);
        expect(found).toEqual(expected);
      }),
    );
  });

  it('counts each organisation once, with its newest answers, and keeps the older ones as its trend', () => {
    const [group] = makePortfolio([
      standing('乙', done),
      standing('甲', done, '2026-11-01'),
      standing('甲 ', ['not_implemented', 'implemented', 'implemented'], '2025-11-01'),
    ]).groups;
    const clients = [...(group?.clients() ?? [])];
    expect(group?.size).toBe(2);
    expect(clients.map(({ trend }) => trend.map(({ date, total }) => [date, total.points]))).toEqual([
      [['2026-11-20', 6]],
      [
        ['2025-11-01', 4],
        ['2026-11-01', 6],
      ],
    ]);
    expect(group?.total?.median).toEqual({ numerator: 100n, denominator: 1n });
  });

  it('never counts different checklists, versions or overlays together', () => {
    const newer = { ...small, version: '1.1.0' };
    const overlaid = { ...small, overlay: { digest: 'sha256:1', changed: [], added: [], off: [] } };
    const other = { ...small, id: 'other' };
    const all = [small, newer, overlaid, other].map((checklist) => standing('甲', done, '2026-11-20', checklist));
    const { groups } = makePortfolio(all);
    expect(groups.map(({ size }) => size)).toEqual([1, 1, 1, 1]);
  });

  it('is the same whatever the order of the files', () => {
    const all = ['甲', '乙', '丙', '丁'].map((name, index) =>
      standing(name, index % 2 === 0 ? done : ['partial', 'unknown', 'not_implemented'], `2026-11-0${index + 1}`),
    );
    const shown = (standings: typeof all) =>
      makePortfolio(standings).groups.map((group) => [
        group.total,
        group.failed.map(({ item, failing }) => [item.id, failing]),
        [...group.clients()].map(({ name, place }) => [name, place]),
      ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(shown(shuffled)).toEqual(shown(all));
      }),
    );
  });

  it('names the questions most clients fail, and the action that gives most over all', () => {
    const [group] = makePortfolio([
      standing('甲', ['not_implemented', 'not_implemented', 'not_implemented']),
      standing('乙', ['partial', 'not_implemented', 'not_implemented']),
      standing('丙', ['implemented', 'partial', 'implemented']),
    ]).groups;
    expect(group?.failed.map(({ item, failing, applicable }) => [item.id, failing, applicable])).toEqual([
      ['2', 3, 3],
      ['3', 2, 3],
      ['1', 2, 3],
    ]);
    // 5 points × impact 3, 3 points × 1, 4 points × 1 ÷ effort 3
    expect(group?.useful.map(({ item, gain }) => [item.id, gain])).toEqual([
      ['2', 5],
      ['1', 3],
      ['3', 4],
    ]);
  });

  it('shows no group and no count of fewer than it may', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((name, index) =>
      standing(name, [index < 4 ? 'not_implemented' : 'implemented', 'not_implemented', 'implemented']),
    );
    const points = makeChecklist([{}], { id: 'points', scale: IPA_SCALE });
    const { groups, withheld } = makePortfolio([...five, standing('f', ['implemented'], '2026-11-20', points)], 5);
    expect(withheld.map(({ id }) => id)).toEqual(['points']);
    expect(groups.map(({ failed }) => failed.map(({ item }) => item.id))).toEqual([['2']]);
  });
});
