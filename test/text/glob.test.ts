import { describe, expect, it } from 'vitest';
import { globBase, globExpression, isGlob } from '../../src/text/glob.js';

const PATHS = [
  'a.yaml',
  'a.yml',
  'b.json',
  '.hidden.yaml',
  'dir/a.yaml',
  'dir/b1.yaml',
  'dir/sub/a.yaml',
  'dir/.git/a.yaml',
  'dir/[x].yaml',
  'dir/a+b(c).yaml',
  'dir/表.yaml',
];

const matching = (glob: string) => PATHS.filter((path) => globExpression(glob).test(path));

describe('a glob', () => {
  it.each([
    ['*.yaml', ['a.yaml']],
    ['./*.yaml', ['a.yaml']],
    ['a.y{a,}ml', ['a.yaml', 'a.yml']],
    ['**/a.yaml', ['a.yaml', 'dir/a.yaml', 'dir/sub/a.yaml']],
    ['dir/**', ['dir/a.yaml', 'dir/b1.yaml', 'dir/sub/a.yaml', 'dir/[x].yaml', 'dir/a+b(c).yaml', 'dir/表.yaml']],
    ['dir/b[0-9].yaml', ['dir/b1.yaml']],
    ['dir/[!a-z].yaml', ['dir/表.yaml']],
    ['dir/?.yaml', ['dir/a.yaml', 'dir/表.yaml']],
    ['dir/.git/*', ['dir/.git/a.yaml']],
    ['dir/a+b(c).yaml', ['dir/a+b(c).yaml']],
    ['{a,dir/a}.yaml', ['a.yaml', 'dir/a.yaml']],
    ['*', ['a.yaml', 'a.yml', 'b.json']],
    ['{', []],
    ['[', []],
  ])('%s', (glob, expected) => expect(matching(glob)).toEqual(expected));

  it('is told from a name, and looks no further up than it has to', () => {
    expect(['a.yaml', 'dir/a+b(c).yaml', '{', 'a,b'].filter(isGlob)).toEqual([]);
    expect(['*', 'a?', '[ab]', '{a,b}'].every(isGlob)).toBe(true);
    expect(['*.yaml', 'dir/**/a.yaml', 'dir/sub/a*.yaml', '/top/*'].map(globBase)).toEqual([
      '',
      'dir',
      'dir/sub',
      '/top',
    ]);
  });
});
