import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inRepository } from './support/files.js';
import { folderForTests } from './support/folder.js';
import { runInProcess } from './support/world.js';

const scratch = folderForTests();

/** A project with the folders the docs speak of, and something to find in it. */
function project(name: string): string {
  const folder = join(scratch, name);
  cpSync(inRepository('test/cases/validate-folder'), folder, { recursive: true });
  renameSync(join(folder, 'rules'), join(folder, 'checklists'));
  return folder;
}

const read = (path: string) => readFileSync(inRepository(path), 'utf8');

/** Every fenced block of a page, by its language. */
const fenced = (page: string, language: string) =>
  Array.from(read(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu), ([, name, block = '']) => ({ name, block })).flatMap(
    ({ name, block }) => (name === language ? [block] : []),
  );

const blocks = (page: string) => fenced(page, 'yml').map((text) => ({ text, value: parse(text) }));

/** Every text in a value that calls tenken. */
function commandsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n').filter((line) => line.startsWith('npx tenken '));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(commandsIn) : [];
}

describe.each(['docs/ci.md', 'docs/ci.ja.md'])('%s', (page) => {
  const commands = [
    ...blocks(page).flatMap(({ value }) => commandsIn(value)),
    ...fenced(page, '').flatMap((block) => block.trim().split('\n')),
  ];

  it('shows commands', () => expect(commands.length).toBeGreaterThanOrEqual(6));

  it('shows commands that find what there is, in the order they stand', async () => {
    const folder = project(page.replaceAll(/\W/gu, '-'));
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'first');
    git(folder, 'tag', 'v1.0.0');
    for (const command of commands) {
      const [name, ...argv] = command.replace('npx ', '').split(' ');
      expect(name).toBe('tenken');
      const stdin = readFileSync(join(folder, 'checklists/our.yaml'));
      const { status, stderr } = await runInProcess(argv, { folder, stdin });
      // 2 would be a command nobody can run.
      expect([command, status === 0 || status === 1, stderr.replace(/^.*tenken-baseline\.json.*\n/u, '')]).toEqual([
        command,
        true,
        '',
      ]);
    }
    for (const made of ['tenken-quality.json', 'tenken-junit.xml', 'tenken-baseline.json'])
      expect([made, existsSync(join(folder, made))]).toEqual([made, true]);
  });

  it('shows settings and ignores that are right', async () => {
    const ours = blocks(page).filter(({ value }) => typeof value.tenken === 'string');
    expect(ours.map(({ value }) => value.tenken)).toEqual(['config/1', 'answers/1']);
    const folder = project(`${page.replaceAll(/\W/gu, '-')}-settings`);
    writeFileSync(join(folder, 'tenken.config.yaml'), ours[0]?.text ?? '');
    writeFileSync(join(folder, 'ignoring.yaml'), ours[1]?.text ?? '');
    const { stdout, stderr } = await runInProcess(['validate', 'ignoring.yaml', '--lang', 'en', '--fail-on', 'info'], {
      folder,
    });
    expect([stdout, stderr]).toEqual(['Checked 1 file. Nothing to report.\n', '']);
  });

  it('names every input of the action it uses, and the hook there is', () => {
    const action = parse(read('action.yml'));
    const used = blocks(page)
      .flatMap(({ value }) => value.jobs?.checklists.steps ?? [])
      .find(({ uses }: { uses?: string }) => uses?.includes('tenken'));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(used.with)));
    const hooks = blocks(page)
      .flatMap(({ value }) => value.repos ?? [])
      .flatMap(({ hooks: each }: { hooks: { id: string }[] }) => each);
    expect(hooks.map(({ id }) => id)).toEqual(
      parse(read('.pre-commit-hooks.yaml')).map(({ id }: { id: string }) => id),
    );
  });
});

describe.skipIf(process.platform === 'win32')('action.yml', () => {
  const step = parse(read('action.yml')).runs.steps.at(-1) as { run: string; env: Record<string, string> };
  const runStep = (folder: string, inputs: Record<string, string>) => {
    const env = Object.fromEntries(Object.keys(step.env).map((name) => [name, inputs[name] ?? '']));
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: folder,
      env: { PATH: process.env['PATH'], GITHUB_ACTION_PATH: inRepository('.'), ...env },
      encoding: 'utf8',
    });
  };

  it('gives every input to its step by the environment, where it cannot become code', () => {
    expect(step.run).not.toContain('${{');
    const inputs = Object.keys(parse(read('action.yml')).inputs);
    expect(Object.values(step.env).sort()).toEqual(inputs.map((name) => `\${{ inputs.${name} }}`).sort());
  });

  it('fails with commands for GitHub, and writes SARIF beside', () => {
    const folder = project('action');
    const { status, stdout } = runStep(folder, { MESSAGES: 'en', FILES: 'checklists\nanswers\n', SARIF: 'out.sarif' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::warning file=checklists\/our\.yaml,line=22,/mu);
    const { runs } = JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'));
    expect(runs[0].tool.driver.semanticVersion).toBe(JSON.parse(read('package.json')).version);
    expect(runs[0].results).toHaveLength(3);
  });

  it('checks everything if nothing is named, and takes a hostile name for a name', () => {
    expect(runStep(project('all'), { MESSAGES: 'en' }).status).toBe(1);
    const { status, stderr } = runStep(project('hostile'), { MESSAGES: 'en', FILES: '--help\n$(touch made); x' });
    expect([status, existsSync(join(scratch, 'hostile', 'made'))]).toEqual([2, false]);
    expect(stderr).toContain('--help: not found.');
  });
});

function git(folder: string, ...args: string[]): void {
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
}
