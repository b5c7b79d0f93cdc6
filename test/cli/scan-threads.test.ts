import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { threadScorer } from '../../src/cli/node/thread-scorer.js';
import type { ScorerSetting } from '../../src/cli/scan/scored.js';
import { runAsChild } from '../support/child.js';
import { inRepository } from '../support/files.js';
import { folderForTests } from '../support/folder.js';

const root = folderForTests();

const WORDS = ['implemented', '一部実施している', '×', 'わからない'];

/** Firms as they come: in both formats, and every few one with something wrong with it, each in another way. */
function putFirms(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'ours.yaml'),
    'tenken: overlay/1\nchecklist: ipa-self-check-25@1.0.0\nitems:\n  "1": { question: { ja: 更新は当番がしていますか？ }, typo: 1 }\n',
  );
  for (let firm = 0; firm < count; firm++) {
    const answers = Array.from({ length: 25 }, (_, index) => [String(index + 1), WORDS[(firm * 7 + index * 3) % 4]]);
    const head = {
      tenken: 'answers/1',
      checklist: firm % 50 === 7 ? 'ipa-self-check-25' : 'ipa-self-check-25@1.0.0',
      organization: `とても長い名前の株式会社その${firm}番`,
      date: firm % 3 === 0 ? '2025-11-20' : '2026-11-20',
      ...(firm % 40 === 11 && { overlay: 'ours.yaml' }),
      ...(firm % 60 === 13 && { typo: 'x' }),
    };
    const file = { ...head, answers: Object.fromEntries(firm % 70 === 17 ? [...answers, ['99', 'はい']] : answers) };
    const json = JSON.stringify(file);
    if (firm % 90 === 19) writeFileSync(join(folder, `${firm}.json`), json.slice(0, -1));
    else if (firm % 2 === 0) writeFileSync(join(folder, `${firm}.json`), json);
    else {
      const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
      const rows = Object.entries(file.answers).map(([id, answer]) => `  "${id}": ${answer}`);
      writeFileSync(join(folder, `${firm}.yaml`), `${[...lines, 'answers:', ...rows].join('\n')}\n`);
    }
  }
  writeFileSync(join(folder, 'package.json'), '{}');
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

describe('scoring in threads', () => {
  it('gives and says the same as scoring without, byte for byte', async () => {
    putFirms(join(root, 'in'), 900);
    const run = async (jobs: number) => {
      const out = `out${jobs}`;
      const argv = ['scan', 'in', '-o', out, '--report', 'none', '--jobs', String(jobs), '--as-of', '2026-11-21'];
      const result = await runAsChild(argv, { folder: root, env: { FORCE_COLOR: '1' } });
      return { ...result, files: contents(join(root, out)) };
    };
    const alone = await run(1);
    expect(alone.status).toBe(1);
    // The overlay's own typing error is said once, however many answers lead to it and whoever reads them.
    expect(alone.stderr.split('ours.yaml').length).toBe(2);
    expect(alone.stderr).toContain('\u001b[');
    for (const what of ['17.yaml', '19.json', '7.yaml', '13.yaml']) expect(alone.stderr).toContain(`in/${what}`);
    expect(Object.keys(alone.files)).toHaveLength(5);
    for (const jobs of [2, 5]) expect(await run(jobs)).toEqual(alone);
  }, 60_000);

  it('ends with 130 on Ctrl-C and leaves nothing behind', async () => {
    putFirms(join(root, 'many'), 4000);
    const argv = ['scan', 'many', '-o', 'stopped', '--report', 'none', '--jobs', '2'];
    const child = spawn(process.execPath, [inRepository('bin/tenken.js'), ...argv], { cwd: root, stdio: 'ignore' });
    const lock = setInterval(() => {
      if (!existsSync(join(root, 'stopped/.tenken-scan.json.lock'))) return;
      clearInterval(lock);
      child.kill('SIGINT');
    }, 2);
    const status = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(lock);
    expect(status).toBe(130);
    expect(readdirSync(join(root, 'stopped'))).toEqual([]);
  }, 60_000);
});

describe('a file that ends the thread', () => {
  const setting: ScorerSetting = {
    lang: 'ja',
    asOf: '2026-11-21',
    digests: false,
    shown: { isTerminal: false, columns: undefined },
  };
  const file = join(root, 'mortal.mjs');
  beforeAll(() =>
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', (files) => {
        if (files.some(({ path }) => path === 'exit')) process.exit(3);
        if (files.some(({ path }) => path === 'throw')) throw new Error('unheard of');
        parentPort.postMessage({ files: files.map(({ path }) => ({ outcome: 'skipped', said: path, saidOnce: '' })), checklists: [] });
      });`,
    ),
  );
  const named = (...paths: string[]) => paths.map((path) => ({ path, named: true }));

  it('is named, and takes no other with it', async () => {
    const scorer = threadScorer(file, setting);
    try {
      const results = await Promise.all([
        scorer.score(named('a', 'b')),
        scorer.score(named('c', 'throw', 'd')),
        scorer.score(named('e', 'exit')),
        scorer.score(named('f')),
      ]);
      expect(results.flatMap((scored) => scored?.files.map(({ said, broke }) => broke ?? said))).toEqual([
        'a',
        'b',
        'c',
        'unheard of',
        'd',
        'e',
        'exit 3',
        'f',
      ]);
      expect(await scorer.score(named('g'))).toMatchObject({ files: [{ said: 'g' }] });
    } finally {
      await scorer.close();
    }
    expect(await scorer.score(named('h'))).toBeNull();
  });

  it('what waits for an answer when the thread is closed gets none', async () => {
    const scorer = threadScorer(file, setting);
    const waiting = scorer.score(named('a'));
    await scorer.close();
    expect(await waiting).toBeNull();
  });
});
