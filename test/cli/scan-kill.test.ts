import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { inRepository } from '../support/files.js';
import { folderForTests } from '../support/folder.js';
import { CTRL_C, onTerminal } from '../support/terminal.js';

const KILLS = 4;
const FIRMS = 24;
const root = folderForTests();

const WORDS = ['implemented', 'partial', 'not_implemented', 'unknown'];
beforeAll(() => {
  mkdirSync(join(root, 'in'));
  for (let firm = 0; firm < FIRMS; firm++) {
    const lines = Array.from({ length: 25 }, (_, index) => `  "${index + 1}": ${WORDS[(firm * 7 + index) % 4]}`);
    const head = [
      'tenken: answers/1',
      'checklist: ipa-self-check-25@1.0.0',
      `organization: 会社${firm}`,
      'date: 2026-11-20',
    ];
    writeFileSync(join(root, 'in', `${firm}.yaml`), `${[...head, 'answers:', ...lines].join('\n')}\n`);
  }
});

const argv = (out: string) => ['scan', 'in', '-o', out, '--report', 'pdf,html', '--jobs', '2', '--as-of', '2026-11-21'];

interface Ended {
  readonly status: number | null;
  readonly stderr: string;
}

function run(out: string, kill?: { readonly after: number; readonly signal: NodeJS.Signals }): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inRepository('bin/tenken.js'), ...argv(out)], { cwd: root });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const timer = kill && setTimeout(() => child.kill(kill.signal), kill.after);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, stderr });
    });
  });
}

/** Every file with a digest of what is in it; hidden ones are what a killed process left and its notes. */
function visible(out: string): Record<string, string> {
  const folder = join(root, out);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

it(`leaves whole files only in ${KILLS} kills at random moments, and the next run makes the rest`, async () => {
  const began = performance.now();
  expect((await run('undisturbed')).status).toBe(0);
  const takes = performance.now() - began;
  const expected = visible('undisturbed');
  expect(Object.keys(expected)).toHaveLength(FIRMS * 2 + 5);
  for (let kill = 0; kill < KILLS; kill++) {
    const out = `out${kill}`;
    await run(out, { after: Math.random() * takes, signal: 'SIGKILL' });
    for (const [name, digest] of Object.entries(visible(out))) expect([name, digest]).toEqual([name, expected[name]]);
    expect((await run(out)).status).toBe(0);
    expect(visible(out)).toEqual(expected);
    expect(readdirSync(join(root, out)).filter((name) => name.startsWith('.'))).toEqual(['.tenken-scan.json']);
  }
}, 180_000);

it('ends with 130 on Ctrl-C at a terminal, says how far it came, and goes on from there', async () => {
  const terminal = onTerminal(argv('stopped'), { folder: root });
  await terminal.shows('報告書');
  terminal.type(CTRL_C);
  expect(await terminal.ended).toBe(130);
  expect(terminal.all()).toMatch(/中断しました。48件のうち\d+件の報告書/u);
  // One line drawn over and over, and never left lying about.
  expect(terminal.all()).toMatch(/\r報告書　\d+ \/ 24 件/u);
  expect(terminal.all()).toContain('\r\u001b[K中断しました');
  const done = Object.keys(visible('stopped')).length;
  expect(done).toBeLessThan(FIRMS * 2);
  const { stderr } = await run('stopped');
  expect(stderr).toContain(`報告書を${FIRMS * 2 - done}件書き出しました（変わりのない${done}件はそのまま）`);
}, 60_000);
