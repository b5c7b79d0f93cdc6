// The questionnaire on a pseudo-terminal: from a key to the next question on the screen, saved.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { median } from './measure.js';

const TENKEN = fileURLToPath(new URL('../bin/tenken.js', import.meta.url));
const FILE = 'answers-mic-telework-98.yaml';

/** Milliseconds a person may wait for the next question before it feels slow. */
const LIMIT = 50;

export async function interview() {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-bench-'));
  try {
    const waits = await answerAll(folder);
    const bytes = readFileSync(join(folder, FILE));
    const writes = await writeOften(join(folder, 'same-bytes'), bytes, waits.length);
    const ms = median(waits);
    const base = median(writes);
    return [
      {
        what: `key to next question, ${waits.length} items`,
        against: 'the same file written and flushed',
        ms,
        base,
        ratio: ms / base,
        floor: Number.POSITIVE_INFINITY,
        limit: LIMIT,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from each digit to the next question on the screen. */
async function answerAll(folder) {
  const terminal = spawn(process.execPath, [TENKEN, 'interview', 'mic-telework-98', '--lang', 'en'], {
    cols: 100,
    rows: 40,
    cwd: folder,
    env: { PATH: process.env.PATH, TERM: 'xterm-256color' },
  });
  let shown = '';
  let look = () => {};
  terminal.onData((data) => {
    shown += data;
    look();
  });
  const press = (key, pattern) =>
    new Promise((resolve) => {
      shown = '';
      const began = performance.now();
      look = () => pattern.test(shown) && resolve(performance.now() - began);
      if (key) terminal.write(key);
      look();
    });
  await press('', /Name of the organisation/u);
  await press('\r', /Your name/u);
  await press('\r', /Which day/u);
  await press('\r', /Which way of working/u);
  // The last way of working is "none of these"; then every fact applies, so that all 98 are asked.
  await press('\u001b[A\r', /\n|❯ 1/u);
  for (let facts = 0; !/ \/ 98/u.test(shown) && facts < 20; facts++) await press('1', /Esc goes back|\d+ \/ 98/u);
  const waits = [];
  for (let question = 1; question <= 98; question++) {
    waits.push(
      await press(
        String((question % 4) + 1),
        question < 98 ? new RegExp(`${question + 1} / 98`, 'u') : /Your answers/u,
      ),
    );
  }
  terminal.kill('SIGKILL');
  return waits;
}

/** What no program that keeps every answer can avoid: new file, flush, rename, flush of the folder. */
async function writeOften(path, bytes, times) {
  const waits = [];
  for (let index = 0; index < times; index++) {
    const began = performance.now();
    const file = await open(`${path}.tmp`, 'w', 0o600);
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(`${path}.tmp`, path);
    const folder = await open(join(path, '..'), 'r');
    await folder.sync();
    await folder.close();
    waits.push(performance.now() - began);
  }
  return waits;
}
