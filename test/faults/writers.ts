import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '../support/files.js';

/** A command that writes a file. A new one joins by a line. */
export interface Writer {
  readonly run: string;
  readonly file: string;
  /** What is there before: a file that is replaced, or nothing. */
  readonly before: string | null;
}

const ANSWERS = 'ipa-self-check-25.yaml';
const OTHERS = 'sme-telework-34.yaml';

export const WRITERS: readonly Writer[] = [
  { run: `report ${ANSWERS} -o out.md --force`, file: 'out.md', before: 'old\n' },
  { run: `report ${ANSWERS} -o out.md`, file: 'out.md', before: null },
  { run: `report ${ANSWERS} -o out.html --force`, file: 'out.html', before: 'old\n' },
  { run: `report ${ANSWERS} -o out.csv`, file: 'out.csv', before: null },
  { run: `report ${ANSWERS} -o out.json`, file: 'out.json', before: null },
  { run: `report ${ANSWERS} --summary -o out.pdf --force`, file: 'out.pdf', before: 'old\n' },
  { run: `report ${ANSWERS} --format md -o reports/`, file: 'reports/ipa-self-check-25.md', before: null },
  { run: `plan ${ANSWERS} --format md -o plan.md --force`, file: 'plan.md', before: 'old\n' },
  { run: `compare ${ANSWERS} ${ANSWERS} --format md -o change.md`, file: 'change.md', before: null },
  { run: `merge ${ANSWERS} ${ANSWERS} --policy worst -o merged.yaml --force`, file: 'merged.yaml', before: 'old\n' },
  { run: `carry ${OTHERS} --to mic-telework-98 -o carried.yaml`, file: 'carried.yaml', before: null },
  { run: 'new our-rules', file: 'our-rules.yaml', before: null },
  { run: `validate ${ANSWERS} --format sarif=out.sarif --force`, file: 'out.sarif', before: 'old\n' },
  { run: `validate ${ANSWERS} --baseline known.json --update-baseline`, file: 'known.json', before: null },
];

export interface Disturbed {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  /** The file afterwards; null if there is none. */
  readonly content: Buffer | null;
  /** What is in its folder beside what belongs there. */
  readonly leftovers: readonly string[];
}

/** Runs a writer in a folder of its own, with a fault as preload.cjs understands it. */
export async function disturbed({ run, file, before }: Writer, fault?: string): Promise<Disturbed> {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-fault-'));
  try {
    for (const name of [ANSWERS, OTHERS]) cpSync(inRepository(`examples/${name}`), join(folder, name));
    if (before !== null) writeFileSync(join(folder, file), before);
    const ended = await child(run.split(' '), folder, fault);
    const path = join(folder, file);
    const expected = new Set([ANSWERS, OTHERS, file.split('/')[0], file]);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return {
      ...ended,
      content: existsSync(path) ? readFileSync(path) : null,
      leftovers: names.filter((name) => !expected.has(name)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function child(
  argv: readonly string[],
  folder: string,
  fault: string | undefined,
): Promise<Pick<Disturbed, 'status' | 'signal' | 'stderr'>> {
  const preload = fault === undefined ? [] : ['--require', inRepository('test/faults/preload.cjs')];
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, [...preload, inRepository('bin/tenken.js'), ...argv], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        TZ: 'Asia/Tokyo',
        SOURCE_DATE_EPOCH: '1795219200',
        ...(fault !== undefined && { FAULT: fault, FAULT_FOLDER: folder }),
      },
    });
    let stderr = '';
    process_.stderr.on('data', (text) => {
      stderr += text;
    });
    process_.on('error', reject);
    process_.on('close', (status, signal) => resolve({ status, signal, stderr }));
  });
}

/** How many calls a writer makes for the files of its folder. */
export async function countCalls(writer: Writer): Promise<number> {
  let calls = 0;
  const counter = join(mkdtempSync(join(tmpdir(), 'tenken-count-')), 'calls');
  await disturbed(writer, `count:${counter}`);
  calls = Number(readFileSync(counter, 'utf8'));
  rmSync(join(counter, '..'), { recursive: true, force: true });
  return calls;
}
