// npm run fuzz [-- --seconds 600 --seed 1 --reader checklist]: every reader in turn, for as long as there is time.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRepository } from '../support/files.js';
import { buildWorker, fuzz, type Report } from './fuzz.js';
import { READERS } from './readers.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string' },
    reader: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});
// Another run begins elsewhere, unless it is told where: then it is the same run again.
const first = values.seed === undefined ? (Date.now() % 2 ** 20) * 2000 : Number(values.seed);
const readers = READERS.filter(({ name }) => values.reader === undefined || name.includes(values.reader));
const shares = readers.reduce((sum, { share = 1 }) => sum + share, 0);
const totals = new Map<string, Report>();
const worker = await buildWorker();
const print = (text: string) => process.stdout.write(`${text}\n`);
try {
  for (const { name, share = 1 } of readers) {
    const until = Date.now() + (Number(values.seconds) * 1000 * share) / shares;
    const report = await fuzz(worker.path, { reader: name, from: first, to: Number.POSITIVE_INFINITY, until });
    totals.set(name, report);
    print(`${name}: ${report.tried} tried, ${report.accepted} not refused, slowest ${report.slowest.toFixed(0)} ms`);
    for (const { seed, argv, wrong } of report.problems) print(`  seed ${seed}, tenken ${argv.join(' ')}\n  ${wrong}`);
  }
} finally {
  worker.clear();
}
const problems = [...totals.values()].flatMap((report) => report.problems);
print(
  `${[...totals.values()].reduce((sum, { tried }) => sum + tried, 0)} hostile files, ${problems.length} problems, first seed ${first}`,
);
if (problems.length > 0) process.exitCode = 1;
else if (values.record) record();

/** Adds what was tried to the results docs/assurance.md is made of. */
function record(): void {
  const path = inRepository('test/assurance/fuzz.json');
  const earlier = JSON.parse(readFileSync(path, 'utf8')) as {
    readers: Record<string, { tried: number; accepted: number }>;
  };
  for (const [name, { tried, accepted }] of totals) {
    const before = earlier.readers[name] ?? { tried: 0, accepted: 0 };
    earlier.readers[name] = { tried: before.tried + tried, accepted: before.accepted + accepted };
  }
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(path, `${JSON.stringify({ ...earlier, date, node: process.versions.node }, null, 2)}\n`);
}
