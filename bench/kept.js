// The ratios of an earlier run, to tell a change from noise.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** A ratio this many times the kept one is pointed out. */
export const WORSE = 1.25;

const file = new URL('kept.json', import.meta.url);
const readme = new URL('README.md', import.meta.url);
const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { rows: [] };

/** The ratio a figure had in the run that was kept; undefined for one that is new. */
export function keptRatio({ what, against }) {
  return kept.rows.find((row) => row.what === what && row.against === against)?.ratio;
}

/** Keeps a run: as numbers, and as the last section of the page about the bench. */
export function keepResults(rows) {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
  const round = (value, digits) => Number(value.toFixed(digits));
  const kept = rows.map(({ what, against, ms, base, ratio }) => ({
    what,
    against,
    ms: round(ms, 1),
    base: round(base, 1),
    ratio: round(ratio, 3),
  }));
  writeFileSync(file, `${JSON.stringify({ date, machine, rows: kept }, null, 2)}\n`);
  const lines = kept.map((row) => `| ${row.what} | ${row.ms} ms | ${row.against} | ${row.base} ms | ${row.ratio} × |`);
  const section = `## Last results\n\n${date}, on a shared machine: ${machine}. Ratios are what counts.\n\n| what | median | against | median | ratio |\n| --- | ---: | --- | ---: | ---: |\n${lines.join('\n')}\n`;
  const page = readFileSync(readme, 'utf8').split('\n## Last results')[0].trimEnd();
  writeFileSync(readme, `${page}\n\n${section}`);
}
