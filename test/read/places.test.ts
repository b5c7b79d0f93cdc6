import { describe, expect, it } from 'vitest';
import type { PlacedFinding } from '../../src/model/finding.js';
import { finding } from '../../src/model/finding.js';
import { firstPerLine } from '../../src/read/first-per-line.js';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { locate, type Path } from '../../src/read/tree.js';
import { parseYaml } from '../../src/read/yaml.js';
import { bytesOf } from '../support/files.js';

describe('a path into a file', () => {
  const text = 'a:\n  b: [x, y]\nc: z\n';

  async function at(path: Path, aim?: 'key'): Promise<string> {
    const { root } = await parseFile('a.yaml', bytesOf(text), LIMITS.answerBytes);
    if (!root) throw new Error('a file that cannot be read');
    const { start, end } = locate(root, path, aim);
    return text.slice(start, end);
  }

  it.each([
    [['a', 'b', 1], 'y'],
    [['c'], 'z'],
    [['a', 'missing'], 'b: [x, y]'],
    [['a', 'b', 2], '[x, y]'],
    [['a', 'b', 2, 'further'], '[x, y]'],
    [['c', 'inside', 'a text'], 'z'],
  ])('%j leads to its value, or to the nearest there is', async (path, there) => {
    expect(await at(path)).toBe(there);
  });

  it.each([
    [['a', 'b'], 'b'],
    [['c'], 'c'],
    [['a', 'missing'], 'b: [x, y]'],
    [['a', 'b', 0], 'x'],
  ])('%j leads to its name where the name is meant', async (path, there) => {
    expect(await at(path, 'key')).toBe(there);
  });
});

describe('of several findings on a line', () => {
  const at = (start: number): PlacedFinding => finding('error', 'syntax.tab', {}, { start, end: start + 1 });

  it('the first one is kept, whatever order they came in', () => {
    const text = 'ab\ncd\nef';
    const found = firstPerLine(text, [at(7), at(4), at(1), at(3), at(0), at(6)]);
    expect(found.map(({ span }) => span.start)).toEqual([0, 3, 6]);
  });
});

describe('what only the YAML parser itself runs out at', () => {
  it('is too deep, not a problem without a name', () => {
    // `parseFile` never lets as much through to it.
    expect(parseYaml('['.repeat(10_000)).findings.map(({ code }) => code)).toEqual(['syntax.too-deep']);
  });
});
