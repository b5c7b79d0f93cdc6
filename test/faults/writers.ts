import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { inRepository } from '../support/files.js';

/** A command that writes files. A new one joins by a line. */
export interface Writer {
  readonly run: string;
  /** Files that are there before, and are replaced. */
  readonly before?: Readonly<Record<string, string>>;
  /** For a run that goes on without what it cannot read or write: runs without it, whose files are as good. */
  readonly without?: readonly string[];
  /** A file that notes what was made, for the same run once more, which makes good whatever a fault left. */
  readonly notes?: string;
}

const ANSWERS = 'ipa-self-check-25.yaml';
const OTHERS = 'sme-telework-34.yaml';
const scan = (names: string) => `scan ${names} -o out --report md,csv --portfolio csv --jobs 1 --force`;

export const WRITERS: readonly Writer[] = [
  { run: `report ${ANSWERS} -o out.md --force`, before: { 'out.md': 'old\n' } },
  { run: `report ${ANSWERS} -o out.md` },
  { run: `report ${ANSWERS} -o out.html --force`, before: { 'out.html': 'old\n' } },
  { run: `report ${ANSWERS} -o out.csv` },
  { run: `report ${ANSWERS} -o out.json` },
  { run: `report ${ANSWERS} --summary -o out.pdf --force`, before: { 'out.pdf': 'old\n' } },
  { run: `report ${ANSWERS} --format md,json -o reports/` },
  { run: `plan ${ANSWERS} --format md -o plan.md --force`, before: { 'plan.md': 'old\n' } },
  { run: `plan ${ANSWERS} -o plan.xlsx` },
  { run: `compare ${ANSWERS} ${ANSWERS} --format md -o change.md` },
  { run: `merge ${ANSWERS} ${ANSWERS} --policy worst -o merged.yaml --force`, before: { 'merged.yaml': 'old\n' } },
  { run: `carry ${OTHERS} --to mic-telework-98 -o carried.yaml` },
  { run: 'sheet sme-telework-34 -o sheet.xlsx --force', before: { 'sheet.xlsx': 'old\n' } },
  { run: `sheet sme-telework-34 --from ${OTHERS} -o sheet.csv` },
  { run: 'sheet sme-telework-34 -o sheet.yaml' },
  { run: `threats ${ANSWERS} --format md -o threats.md --force`, before: { 'threats.md': 'old\n' } },
  { run: `action ${ANSWERS} --policy published --format md -o action.md` },
  { run: `policy ${ANSWERS} -o policy.md` },
  { run: `policy ${ANSWERS} -o policy.pdf --force`, before: { 'policy.pdf': 'old\n' } },
  { run: 'method --choose vpn --format html -o method.html --begin begun.yaml' },
  { run: 'new our-rules' },
  { run: `validate ${ANSWERS} --format sarif=out.sarif --force`, before: { 'out.sarif': 'old\n' } },
  { run: `validate ${ANSWERS} --baseline known.json --update-baseline` },
  {
    run: scan(`${ANSWERS} ${OTHERS}`),
    before: { 'out/portfolio.csv': 'old\n' },
    without: [scan(ANSWERS), scan(OTHERS)],
    notes: 'out/.tenken-scan.json',
  },
];

/** What is in a folder beside what a run reads, by its path. */
export type Content = Readonly<Record<string, Buffer>>;

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

export interface Disturbed extends Ended {
  readonly content: Content;
  /** How the same run ends once more, in the same folder and without a fault, and what is there then. */
  readonly again: (Pick<Ended, 'status'> & { readonly content: Content }) | null;
}

/** Runs a writer in a folder of its own, with a fault as preload.cjs understands it. */
export async function disturbed({ run, before = {}, notes }: Writer, fault?: string): Promise<Disturbed> {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-fault-'));
  try {
    for (const name of [ANSWERS, OTHERS]) cpSync(inRepository(`examples/${name}`), join(folder, name));
    for (const [name, text] of Object.entries(before)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const ended = await child(run.split(' '), folder, fault);
    const content = contentOf(folder);
    if (notes === undefined || fault === undefined) return { ...ended, content, again: null };
    const { status } = await child(run.split(' '), folder, undefined);
    return { ...ended, content, again: { status, content: contentOf(folder) } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function contentOf(folder: string): Content {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  const named = paths.map((path) => [relative(folder, path).split(sep).join('/'), path] as const);
  const made = named.filter(([name]) => name !== ANSWERS && name !== OTHERS).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(made.map(([name, path]) => [name, readFileSync(path)]));
}

function child(argv: readonly string[], folder: string, fault: string | undefined): Promise<Ended> {
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
  const folder = mkdtempSync(join(tmpdir(), 'tenken-count-'));
  try {
    const counter = join(folder, 'calls');
    await disturbed(writer, `count:${counter}`);
    return Number(readFileSync(counter, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
