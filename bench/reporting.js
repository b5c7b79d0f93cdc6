// The text formats, against building the report model they print.
import { buildReport, htmlReport, ja, shippedMarkdown } from '../dist/index.js';
import { compare, inTurn } from './measure.js';
import { exampleAssessment } from './pdf.js';

/** So many at once, since one takes less than a millisecond. */
const TIMES = 100;

export async function reporting(rounds) {
  const assessment = await exampleAssessment();
  const report = buildReport(assessment, ja, '2026-11-21');
  const often = (make) => () => {
    for (let index = 0; index < TIMES; index++) make();
  };
  const [model, markdown, html] = await inTurn(rounds, [
    often(() => buildReport(assessment, ja, '2026-11-21')),
    often(() => shippedMarkdown(report, 'report', ja)),
    often(() => htmlReport(report, ja, { summary: false })),
  ]);
  const against = `the report model, ${TIMES} times`;
  return [
    { what: `${TIMES} reports in Markdown (98 questions)`, against, ...compare(markdown, model), floor: 2 },
    { what: `${TIMES} reports in HTML`, against, ...compare(html, model), floor: 2 },
  ];
}
