// npm run bench: every figure beside what it is compared to, and beside the ratio that was kept. Ratios and medians.
// `npm run bench -- --keep` keeps the ratios of this run, in bench/kept.json and bench/README.md.
// `npm run bench -- --quick` runs fewer rounds, to see that everything works.
import { batch } from './batch.js';
import { interview } from './interview.js';
import { keepResults, keptRatio, WORSE } from './kept.js';
import { pdf } from './pdf.js';
import { planning } from './planning.js';
import { reporting } from './reporting.js';
import { scoring } from './scoring.js';
import { startUp } from './start-up.js';
import { validating } from './validating.js';

const keep = process.argv.includes('--keep');
const quick = process.argv.includes('--quick');

const rows = [
  ...(await startUp(quick ? 3 : 21)),
  ...(await interview()),
  ...(await pdf(quick ? 3 : 15, quick ? 2 : 15)),
  ...(await reporting(quick ? 3 : 31)),
  ...(await planning(quick ? 3 : 21)),
  ...(await scoring(quick ? 1 : 5, quick ? 200 : 10_000)),
  ...(await batch(quick ? 1 : 3, quick ? 100 : 30_000, quick ? 50 : 1000, quick ? 4 : 1000)),
  ...(await validating(quick ? 1 : 7, quick ? 100 : 1000)),
];

const isOver = ({ ms, ratio, floor, limit = Number.POSITIVE_INFINITY }) => ratio > floor || ms > limit;

const verdict = (row) => {
  const kept = keptRatio(row);
  const worse = !quick && kept !== undefined && row.ratio > kept * WORSE;
  return [isOver(row) && 'OVER', worse && `WORSE than ${kept.toFixed(2)} ×`].filter(Boolean).join(', ');
};

const shown = rows.map(({ what, against, ms, base, ratio, floor, limit }) => [
  what,
  `${ms.toFixed(0)} ms`,
  against,
  `${base.toFixed(0)} ms`,
  `${ratio.toFixed(2)} ×`,
  Number.isFinite(floor) ? `${floor} ×` : limit === undefined ? '' : `${limit} ms`,
  keptRatio({ what, against })?.toFixed(2).concat(' ×') ?? '',
  verdict({ what, against, ms, ratio, floor, limit }),
]);
const head = ['what', 'median', 'against', 'median', 'ratio', 'at most', 'kept', ''];
const widths = head.map((_, column) => Math.max(...[head, ...shown].map((row) => row[column].length)));
for (const row of [head, ...shown]) {
  console.log(
    row
      .map((cell, column) =>
        column % 2 === 0 && column < 3 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join('  '),
  );
}
console.log(
  `\nNode ${process.versions.node}, ${process.platform} ${process.arch}. Medians of several runs in turn; ratios are medians of pairs.`,
);
if (keep) keepResults(rows);
if (rows.some((row) => verdict(row) !== '')) process.exitCode = 1;
