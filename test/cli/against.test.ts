import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inRepository } from '../support/files.js';
import { folderForTests } from '../support/folder.js';
import { runInProcess } from '../support/world.js';

const folder = folderForTests();
const released = readFileSync(inRepository('test/lint/rules/release/item-removed/before.yaml'), 'utf8');
const git = (...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=test', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false', ...args],
    {
      cwd: folder,
      stdio: 'ignore',
    },
  );

beforeAll(() => {
  mkdirSync(join(folder, 'rules'));
  writeFileSync(join(folder, 'rules/our.yaml'), released);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'released');
  git('tag', 'v1');
});

const validate = async (...argv: string[]) => runInProcess(['validate', ...argv, '--lang', 'en'], { folder });

describe('tenken validate --against a revision of git', () => {
  it('finds what the file of the revision had and this one has not', async () => {
    writeFileSync(join(folder, 'rules/our.yaml'), released.replace('空にしていますか', '片付けていますか'));
    const { status, stdout } = await validate('rules', '--against', 'v1');
    expect(status).toBe(1);
    expect(stdout).toContain('our.yaml:3:10: error: The content has changed, but the version is still 1.0.0.');
    const raised = released.replace('空にしていますか', '片付けていますか').replace('1.0.0', '1.0.1');
    writeFileSync(join(folder, 'rules/our.yaml'), raised);
    expect(await validate('rules/our.yaml', '--against', 'HEAD')).toMatchObject({ status: 0 });
  });

  it('takes a file the revision does not have for a new one, and says so', async () => {
    writeFileSync(join(folder, 'rules/new.yaml'), released.replace('our-rules', 'new-rules'));
    const { status, stderr } = await validate('rules/new.yaml', '--against', 'v1');
    expect([status, stderr]).toEqual([0, 'rules/new.yaml is not in v1: taken as a new file.\n']);
  });

  it.each(['v2', '--upload-pack=x', 'v1; touch made'])('refuses %s, which is no revision', async (revision) => {
    const { status, stderr } = await validate('rules/our.yaml', `--against=${revision}`);
    expect([status, stderr]).toEqual([
      2,
      `tenken: ${revision} cannot be read to compare with (neither a file nor a git revision).\n`,
    ]);
  });
});
