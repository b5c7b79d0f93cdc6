import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ja } from '../../src/messages/ja.js';
import type { Checklist } from '../../src/model/checklist.js';
import { ANSWERS } from '../../src/model/vocabulary.js';
import { buildSheet } from '../../src/report/sheet/build.js';
import { sheetWorkbook } from '../../src/report/sheet/xlsx.js';
import { xlsx } from '../../src/report/xlsx/xlsx.js';
import { makeAnswers } from '../support/checklists.js';
import { loadChecklist } from '../support/files.js';

/** How many folders the files are spread over: the first of them is a tenth of all. */
export const TENTHS = 10;

/** What has to become of the files, whatever tenken says. */
export interface Expected {
  /** Names of the organisations that can be scored. */
  readonly scored: readonly string[];
  /** Files that are refused, each for a reason of its own. */
  readonly refused: readonly string[];
  /** Files that are nobody's answers. */
  readonly skipped: number;
  readonly byFormat: Readonly<Record<string, number>>;
}

const DATE = '2026-11-20';
const WORDS = ['実施している', '一部実施している', '実施していない', 'わからない', 'implemented', '○', '×'];

/** Who answers, and how many characters more than usual a note of theirs has. */
export interface Firm {
  readonly number: number;
  readonly name: string;
  readonly wordy: number;
}

/** A firm's answers. Numbers instead of chance: the same each time. */
function answersOf(
  checklist: Checklist,
  { number, wordy }: Firm,
): (readonly [id: string, word: string, note: string])[] {
  return checklist.items.map(({ id }, index) => [
    id,
    WORDS[(number * 7 + index * 13) % WORDS.length] ?? '',
    index % 3 === 0 ? `台帳を${index + 1}月に更新${index === 0 ? 'x'.repeat(wordy) : ''}` : '',
  ]);
}

/** An answer document in JSON, on one line. */
export function asJson(checklist: Checklist, firm: Firm): string {
  return JSON.stringify({
    tenken: 'answers/1',
    checklist: `${checklist.id}@${checklist.version}`,
    organization: { name: firm.name },
    date: DATE,
    answers: Object.fromEntries(
      answersOf(checklist, firm).map(([id, answer, note]) => [id, note === '' ? answer : { answer, note }]),
    ),
  });
}

function asYaml(checklist: Checklist, firm: Firm): string {
  const head = `tenken: answers/1\nchecklist: ${checklist.id}@${checklist.version}\norganization: { name: ${firm.name} }\ndate: ${DATE}\nanswers:\n`;
  const lines = answersOf(checklist, firm).map(([id, answer, note]) =>
    note === '' ? `  "${id}": ${answer}\n` : `  "${id}": { answer: ${answer}, note: ${note} }\n`,
  );
  return head + lines.join('');
}

function asCsv(checklist: Checklist, firm: Firm): string {
  const head = `tenken:answers/1 ${checklist.id}@${checklist.version},回答,メモ\r\n[organization.name],${firm.name},\r\n[date],${DATE},\r\n`;
  return (
    head +
    answersOf(checklist, firm)
      .map((cells) => `${cells.join(',')}\r\n`)
      .join('')
  );
}

function asXlsx(checklist: Checklist, { number, name }: Firm): Uint8Array {
  const answers = checklist.items.map(({ id }, index) => [id, ANSWERS[(number + index) % 4] ?? 'unknown']);
  const from = makeAnswers(Object.fromEntries(answers), {
    checklist: { id: checklist.id, version: checklist.version },
    organization: { name },
    date: DATE,
  });
  return xlsx(sheetWorkbook(buildSheet(checklist, ja, { from }), ja, DATE));
}

/** Ways in which a file is bad, each of which has to be said about it. */
const BAD: readonly ((checklist: Checklist, firm: Firm) => readonly [string, string])[] = [
  (...firm) => ['json', asJson(...firm).replace('わからない', 'たぶん')],
  (...firm) => ['json', asJson(...firm).slice(0, -1)],
  (...firm) => ['yaml', asYaml(...firm).replace('answers:\n', 'answers:\n\t- x\n')],
  (...firm) => ['csv', asCsv(...firm).replace('わからない', 'たぶん')],
  (checklist, firm) => ['json', asJson({ ...checklist, id: 'no-such-checklist' }, firm)],
];

/** Of a hundred files: the rest is JSON. */
const SHARES: readonly (readonly [string, number])[] = [
  ['xlsx', 2],
  ['bad', 3],
  ['other', 1],
  ['csv', 20],
  ['yaml', 30],
];

function kindOf(file: number): string {
  let below = file % 100;
  for (const [kind, share] of SHARES) {
    if (below < share) return kind;
    below -= share;
  }
  return 'json';
}

/** Answer files as they come in, in ten folders. What has to become of the first so many of these is given back. */
export async function putFirms(folder: string, count: number, wordy = 0): Promise<(folders: number) => Expected> {
  const checklists = await Promise.all(
    ['mic-telework-98', 'sme-telework-34', 'ipa-self-check-25'].map((id) => loadChecklist(`checklists/${id}.yaml`)),
  );
  const made: { readonly kind: string; readonly name: string; readonly path: string }[] = [];
  for (let tenth = 0; tenth < TENTHS; tenth++) mkdirSync(join(folder, `part-${tenth}`), { recursive: true });
  for (let file = 0; file < count; file++) {
    const kind = kindOf(file);
    const name = `株式会社その${file}`;
    const firm = [checklists[file % 3] as Checklist, { number: file, name, wordy }] as const;
    const bad = BAD[Math.floor(file / 100) % BAD.length] as (typeof BAD)[number];
    const [ending, content] = ((): readonly [string, string | Uint8Array] => {
      if (kind === 'xlsx') return ['xlsx', asXlsx(...firm)];
      if (kind === 'csv') return ['csv', asCsv(...firm)];
      if (kind === 'yaml') return ['yaml', asYaml(...firm)];
      if (kind === 'other') return ['json', '{"name":"somebody-elses","version":"1.0.0"}'];
      return kind === 'bad' ? bad(...firm) : ['json', asJson(...firm)];
    })();
    const tenth = Math.floor((file * TENTHS) / count);
    const path = `part-${tenth}/${file}.${ending}`;
    writeFileSync(join(folder, path), content);
    made.push({ kind, name, path });
  }
  return (folders) => {
    const there = made.filter(({ path }) => Number(path.slice('part-'.length, path.indexOf('/'))) < folders);
    const isGood = ({ kind }: { kind: string }) => kind !== 'bad' && kind !== 'other';
    const byFormat: Record<string, number> = {};
    for (const { kind } of there) byFormat[kind] = (byFormat[kind] ?? 0) + 1;
    return {
      scored: there.filter(isGood).map(({ name }) => name),
      refused: there.filter(({ kind }) => kind === 'bad').map(({ path }) => path),
      skipped: byFormat['other'] ?? 0,
      byFormat,
    };
  };
}
