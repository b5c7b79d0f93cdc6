import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../src/report/terminal/lines.js';
import { displayWidth } from '../../src/text/width.js';

describe('facts side by side', () => {
  it('stand on one line while they fit', () => {
    expect(sideBySide('  ', ['○ 実施 8', '× 未実施 4'], '　', 40)).toEqual(['  ○ 実施 8　× 未実施 4']);
    expect(sideBySide('', [], '　', 40)).toEqual([]);
  });

  it('go to the next line whole, with the comma left behind', () => {
    expect(sideBySide(' ', ['未実施 21', '対象外 10', '未回答 2'], ', ', 22)).toEqual([
      ' 未実施 21, 対象外 10,',
      ' 未回答 2',
    ]);
  });

  it('are broken only where one is longer than a line, and never wider than asked for', () => {
    const lines = sideBySide('   ', ['短い', 'とても長いので一行には決して収まらない事実', '短い'], '　', 20);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(20);
    expect(lines.join('').replaceAll(/\s/gu, '')).toBe('短いとても長いので一行には決して収まらない事実短い');
  });
});
