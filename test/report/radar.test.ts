import { describe, expect, it } from 'vitest';
import { radar } from '../../src/report/chart/radar.js';

describe('a radar chart', () => {
  it('begins at the top and goes round clockwise', () => {
    expect(radar([100, 100, 100, 100]).axes).toEqual([
      { x: 0, y: -1 },
      { x: 1, y: 0 },
      { x: 0, y: 1 },
      { x: -1, y: 0 },
    ]);
  });

  it('puts each value on its axis, in one shape', () => {
    const { points, shapes } = radar([50, 0, 100, 25]);
    expect(points).toEqual([
      { x: 0, y: -0.5 },
      { x: 0, y: 0 },
      { x: 0, y: 1 },
      { x: -0.25, y: 0 },
    ]);
    expect(shapes).toEqual([points]);
  });

  it('leaves a gap where there is no question, never a 0', () => {
    const { points, shapes } = radar([100, null, 100, 100]);
    expect(points[1]).toBeNull();
    expect(shapes).toEqual([
      [
        { x: 0, y: 0 },
        { x: 0, y: 1 },
        { x: -1, y: 0 },
        { x: 0, y: -1 },
      ],
    ]);
  });

  it('draws nothing where there is nothing', () => {
    expect(radar([null, null, null]).shapes).toEqual([]);
    expect(radar([]).shapes).toEqual([]);
  });
});
