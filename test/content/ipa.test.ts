import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/vocabulary.js';
import { assess } from '../../src/score/assess.js';
import { makeAnswers } from '../support/checklists.js';
import { loadChecklist } from '../support/files.js';

const ipa = await loadChecklist('checklists/ipa-self-check-25.yaml');

/** So many of each answer, in order; what is left is unanswered. */
function score(counts: Partial<Record<Answer, number>>) {
  const answers = Object.entries(counts).flatMap(([answer, count]) => Array<Answer>(count).fill(answer as Answer));
  return assess(ipa, makeAnswers(Object.fromEntries(answers.map((answer, index) => [String(index + 1), answer]))));
}

describe('the IPA self-check', () => {
  it('gives 100 points and the highest band for 25 times 実施', () => {
    const { total, band, complete } = score({ implemented: 25 });
    expect([total.points, total.worst, total.best, band?.id, complete]).toEqual([
      100,
      100,
      100,
      'entry-achieved',
      true,
    ]);
  });

  it('gives −25 points for 25 times わからない, and says that everything is possible', () => {
    const { total, band } = score({ unknown: 25 });
    expect([total.points, total.worst, total.best, band?.id]).toEqual([-25, -25, 100, 'at-risk']);
  });

  it.each([
    [49, 'at-risk', { implemented: 12, partial: 1, not_implemented: 11, unknown: 1 }],
    [50, 'insufficient', { implemented: 12, partial: 1, not_implemented: 12 }],
    [69, 'insufficient', { implemented: 17, partial: 1, not_implemented: 6, unknown: 1 }],
    [70, 'partly-insufficient', { implemented: 17, partial: 1, not_implemented: 7 }],
    [98, 'partly-insufficient', { implemented: 24, partial: 1 }],
    [100, 'entry-achieved', { implemented: 25 }],
  ])('%d points are %s', (points, band, counts) => {
    const assessment = score(counts);
    expect([assessment.total.points, assessment.band?.id]).toEqual([points, band]);
  });

  it('cannot give 99 points', () => {
    const possible = new Set<number>();
    for (let full = 0; full <= 25; full++)
      for (let partial = 0; full + partial <= 25; partial++)
        for (let unknown = 0; full + partial + unknown <= 25; unknown++) {
          const { total } = score({
            implemented: full,
            partial,
            unknown,
            not_implemented: 25 - full - partial - unknown,
          });
          possible.add(total.points);
        }
    expect(possible.has(99)).toBe(false);
    expect([-25, 97, 98, 100].map((points) => possible.has(points))).toEqual([true, false, true, true]);
  });

  it('is provisional while a question is unanswered', () => {
    const { complete, total } = score({ implemented: 24 });
    expect([complete, total.points, total.worst, total.best]).toEqual([false, 96, 95, 100]);
  });

  it('has no question in category D, which therefore has no score', () => {
    const category = score({ implemented: 25 }).categories.find(({ id }) => id === 'D');
    expect(category).toMatchObject({ points: 0, max: 0 });
  });
});
