import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../src/model/checklist.js';
import { assess } from '../../src/score/assess.js';
import { bandOf } from '../../src/score/band.js';
import { narrow } from '../../src/score/filter.js';
import { losses } from '../../src/score/losses.js';
import { IPA_SCALE, makeAnswers, makeChecklist } from '../support/checklists.js';

const title = { ja: '区分', en: 'Band' };
const bands = [
  { id: 'low', min: 0, title },
  { id: 'high', min: 70, title },
  { id: 'middle', min: 50, title },
];

describe('a band', () => {
  const points = { bands, scale: IPA_SCALE };
  const percent = { bands, scale: { ...IPA_SCALE, total: 'percent' as const } };

  it.each([
    [100, 'high'],
    [70, 'high'],
    [69, 'middle'],
    [50, 'middle'],
    [49, 'low'],
    [0, 'low'],
    [-1, undefined],
  ])('of %d points is %s, whatever order the bands are in', (total, id) => {
    expect(bandOf(points, { points: total, max: 100 })?.id).toBe(id);
    expect(bandOf(points, { points: total, max: 4 })?.id).toBe(id);
  });

  it.each([
    [7, 10, 'high'],
    [699, 1000, 'middle'],
    [1, 2, 'middle'],
    [499_999, 1_000_000, 'low'],
    [-1, 10, undefined],
  ])('of %d of %d points as a percentage is %s, compared before it is rounded', (total, max, id) => {
    expect(bandOf(percent, { points: total, max })?.id).toBe(id);
  });

  it('is none where nothing is scored, or there are none', () => {
    expect(bandOf(points, { points: 0, max: 0 })).toBeNull();
    expect(bandOf({ bands: [], scale: IPA_SCALE }, { points: 80, max: 100 })).toBeNull();
    expect(bands.map(({ id }) => id)).toEqual(['low', 'high', 'middle']);
  });
});

describe('a part of a checklist', () => {
  const items = [
    { role: 'executive', level: 'basic' },
    { role: 'executive', level: 'advanced' },
    { role: 'teleworker', level: 'basic' },
    {},
  ] as const;
  const whole = makeChecklist(items, { bands, expect: { items: 4 } });
  const ids = (part: Checklist) => part.items.map(({ id }) => id);

  it('is the whole where nothing is asked for', () => expect(narrow(whole, {})).toBe(whole));

  it('has the items of a role, of a level, of both', () => {
    expect(ids(narrow(whole, { role: 'executive' }))).toEqual(['1', '2']);
    expect(ids(narrow(whole, { level: 'basic' }))).toEqual(['1', '3']);
    expect(ids(narrow(whole, { role: 'executive', level: 'basic' }))).toEqual(['1']);
    expect(ids(narrow(whole, { role: 'administrator' }))).toEqual([]);
  });

  it('is the same object when it is asked for again, and another for another role or level', () => {
    expect(narrow(whole, { role: 'executive' })).toBe(narrow(whole, { role: 'executive' }));
    expect(narrow(whole, { role: 'executive' })).not.toBe(narrow(whole, { role: 'teleworker' }));
    expect(narrow(whole, { level: 'basic' })).not.toBe(narrow(whole, { level: 'advanced' }));
    const other = makeChecklist(items);
    expect(narrow(other, { role: 'executive' })).not.toBe(narrow(whole, { role: 'executive' }));
  });

  it('keeps everything but its counts, and bands only where they are percentages', () => {
    const part = narrow(whole, { role: 'executive' });
    expect(part).toMatchObject({ id: whole.id, title: whole.title, bands });
    expect('expect' in part).toBe(false);
    const points = makeChecklist(items, { bands, scale: IPA_SCALE });
    expect(narrow(points, { role: 'executive' }).bands).toEqual([]);
  });
});

describe('losses', () => {
  it('are the items that lost points, in the order of the checklist, and sum to what is missing', () => {
    const checklist = makeChecklist([{}, {}, {}, {}, {}]);
    const assessment = assess(
      checklist,
      makeAnswers({
        1: 'implemented',
        2: 'partial',
        3: 'not_implemented',
        4: { answer: 'not_applicable', reason: 'x' },
      }),
    );
    expect(losses(assessment).map(({ item, lost }) => [item.id, lost])).toEqual([
      ['2', 1],
      ['3', 2],
      ['5', 2],
    ]);
  });
});
