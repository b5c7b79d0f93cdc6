import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/node/files.js';
import { folderForEachTest } from '../support/folder.js';

const onPosix = process.platform !== 'win32';
const always = { force: false, isOurs: () => true };
const never = { force: false, isOurs: () => false };
const bytes = (text: string) => new TextEncoder().encode(text);

const folder = folderForEachTest();

const problemOf = async (operation: Promise<unknown>): Promise<string> =>
  operation.then(
    () => 'none',
    (error) => error.problem ?? String(error),
  );

describe('writing', () => {
  it('makes a file that only its owner can read, and leaves nothing beside it', async () => {
    const path = join(folder, 'report.md');
    await nodeFiles.write(path, bytes('one'), never);
    expect(readFileSync(path, 'utf8')).toBe('one');
    if (onPosix) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['report.md']);
  });

  it('replaces our own file as a whole, and keeps it private', async () => {
    const path = join(folder, 'report.md');
    writeFileSync(path, 'before', { mode: 0o644 });
    await nodeFiles.write(path, bytes('after'), always);
    expect(readFileSync(path, 'utf8')).toBe('after');
    if (onPosix) expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('does not touch a file that is not ours', async () => {
    const path = join(folder, 'notes.md');
    writeFileSync(path, 'precious');
    expect(await problemOf(nodeFiles.write(path, bytes('x'), never))).toBe('exists');
    expect(readFileSync(path, 'utf8')).toBe('precious');
    expect(readdirSync(folder)).toEqual(['notes.md']);
  });

  it.runIf(onPosix)('never writes through a symbolic link, even when forced', async () => {
    const target = join(folder, 'target');
    writeFileSync(target, 'precious');
    symlinkSync(target, join(folder, 'link.md'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.md'));
    for (const name of ['link.md', 'dangling.md']) {
      expect(
        await problemOf(nodeFiles.write(join(folder, name), bytes('x'), { force: true, isOurs: () => true })),
      ).toBe('symlink');
      expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true);
    }
    expect(readFileSync(target, 'utf8')).toBe('precious');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  it('says what is in the way: a folder, a missing folder', async () => {
    mkdirSync(join(folder, 'out'));
    expect(await problemOf(nodeFiles.write(join(folder, 'out'), bytes('x'), always))).toBe('is-directory');
    expect(await problemOf(nodeFiles.write(join(folder, 'no', 'x.md'), bytes('x'), always))).toBe('no-folder');
  });
});

describe('reading', () => {
  it('stops one byte after the limit', async () => {
    const path = join(folder, 'big');
    writeFileSync(path, 'x'.repeat(200_000));
    expect((await nodeFiles.read(path, 100_000)).length).toBe(100_001);
    expect((await nodeFiles.read(path, 200_000)).length).toBe(200_000);
  });

  it.runIf(onPosix)('refuses what is not a regular file instead of waiting for it', async () => {
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    expect(await problemOf(nodeFiles.read(pipe, 10))).toBe('not-regular');
    expect(await problemOf(nodeFiles.read('/dev/zero', 10))).toBe('not-regular');
    expect(await problemOf(nodeFiles.read(folder, 10))).toBe('is-directory');
    expect(await problemOf(nodeFiles.read(join(folder, 'none'), 10))).toBe('not-found');
    symlinkSync(join(folder, 'b'), join(folder, 'a'));
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    expect(await problemOf(nodeFiles.read(join(folder, 'a'), 10))).toBe('symlink');
  });
});
