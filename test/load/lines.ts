import type { Checklist } from '../../src/model/checklist.js';
import { LIMITS } from '../../src/read/limits.js';
import { loadChecklist } from '../support/files.js';
import { asJson } from './firms.js';
import { measured } from './measured.js';

/** What became of a stream of many lines. */
export interface LinesResult {
  readonly lines: number;
  readonly status: number;
  readonly peakMiB: number;
  readonly scored: number;
  readonly refused: number;
  readonly blank: number;
  readonly wrong: readonly string[];
}

/** What a line is: every so many are bad, each in its own way, or blank. */
function kindOf(line: number): 'good' | 'bad' | 'blank' {
  if (line % 1000 === 999) return 'blank';
  return line % 500 === 250 ? 'bad' : 'good';
}

function textOf(checklist: Checklist, line: number, wordy: number): string {
  const kind = kindOf(line);
  if (kind === 'blank') return '  ';
  const json = asJson(checklist, { number: line, name: `会社${line}`, wordy });
  if (kind === 'good') return json;
  const bad = [
    () => json.replace('わからない', 'たぶん'),
    () => json.slice(0, -1),
    () => '[]',
    () => 'x'.repeat(LIMITS.answerBytes + 1),
  ];
  // Those that are too long are rarer: a million lines with a thousand of them would be about nothing else.
  return (line % 100_000 === 250 ? bad[3] : bad[Math.floor(line / 500) % 3])?.() ?? '';
}

/** Pours so many lines, made as they are taken, through `tenken score -` and holds each against what comes out. */
export async function scoreLines(lines: number, folder: string, wordy = 0): Promise<LinesResult> {
  const checklist = await loadChecklist('checklists/ipa-self-check-25.yaml');
  const wrong: string[] = [];
  const complain = (what: string) => {
    if (wrong.length < 20) wrong.push(what);
  };
  let [scored, refused, blank] = [0, 0, 0];
  function* input(): Iterable<string> {
    for (let line = 0; line < lines; line++) yield `${textOf(checklist, line, wordy)}\n`;
  }
  // Lines come out in the order they went in, without those that are bad.
  let next = 0;
  const goodFrom = (line: number) => {
    let good = line;
    while (good < lines && kindOf(good) !== 'good') good++;
    return good;
  };
  const named = new Set<number>();
  let summary = '';
  const { status, peakMiB } = await measured(
    ['score', '-', '--format', 'ndjson', '--lang', 'en', '--as-of', '2026-11-21'],
    folder,
    {
      stdin: input(),
      stdout: (text) => {
        next = goodFrom(next);
        const name = /"organization":\{"name":"会社(\d+)"/u.exec(text)?.[1];
        if (Number(name) !== next) complain(`line ${next} gives ${name}`);
        next++;
        scored++;
      },
      stderr: (text) => {
        const number = /^line (\d+)\b/u.exec(text)?.[1];
        if (number !== undefined) named.add(Number(number) - 1);
        else if (text.includes('lines could not be scored')) summary = text;
      },
    },
  );
  if (goodFrom(next) !== lines) complain(`nothing came of line ${goodFrom(next)}`);
  for (let line = 0; line < lines; line++) {
    const kind = kindOf(line);
    if (kind === 'blank') blank++;
    if (kind === 'bad') refused++;
    if ((kind === 'bad') !== named.has(line)) complain(`line ${line + 1} is ${kind}, said or not`);
  }
  if (status !== (refused > 0 ? 1 : 0)) complain(`exit code ${status}`);
  const wanted = `${refused} of ${lines - blank} lines could not be scored.`;
  if (refused > 0 && summary !== wanted) complain(`it says "${summary}" instead of "${wanted}"`);
  return { lines, status, peakMiB, scored, refused, blank, wrong };
}
