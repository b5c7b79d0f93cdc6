// Many answer files at once: tenken scan and tenken score as whole processes, against reading and parsing the same answers.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compare, inTurn, median, wholeProcess } from './measure.js';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const TENKEN = inRoot('bin/tenken.js');
const WORDS = ['実施している', '一部実施している', '実施していない', 'わからない', 'implemented', 'partial', '○', '×'];
const CHECKLISTS = ['sme-telework-34', 'mic-telework-98'];
/** What is aimed at: times the time to read and parse the same answers as JSON. */
const FLOORS = { json: 1.5, ndjson: 1.5, yaml: 3, csv: 2 };
const GROWTH = 1.3;
/** When an engine collects is chance: the most memory of one run is a tenth more or less than that of another. */
const MEMORY_ROUNDS = 7;
/** Of fewer files the start of the processes is most of it, and no floor means anything. */
const MEANINGFUL = 10_000;

/** `files` of each format and length, `few` of them to compare memory with, and `pdfs` reports. */
export async function batch(rounds, files, few, pdfs) {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-bench-'));
  try {
    const rows = [];
    for (const id of CHECKLISTS) {
      const checklist = JSON.parse(readFileSync(inRoot(`dist/checklists/${id}.json`), 'utf8'));
      makeFiles(folder, checklist, files);
      rows.push(...(await scanned(folder, checklist, files, rounds)));
    }
    rows.push(...memory(folder, files, few), ...pdf(folder, pdfs));
    return files < MEANINGFUL ? rows.map((row) => ({ ...row, floor: Number.POSITIVE_INFINITY })) : rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scanned(folder, { id, items }, files, rounds) {
  const at = (format) => join(folder, `${id}.${format}`);
  const out = join(folder, 'out');
  const scan = (format) =>
    wholeProcess(TENKEN, 'scan', at(format), '-o', out, '--report', 'none', '--portfolio', 'none', '--force');
  const lines = () => {
    const input = openSync(at('ndjson'), 'r');
    const { status } = spawnSync(process.execPath, [TENKEN, 'score', '-', '--format', 'ndjson'], {
      stdio: [input, 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`score: ${status}`);
  };
  const [parsed, parsedLines, json, yaml, csv, ndjson] = await inTurn(rounds, [
    wholeProcess(inRoot('bench/parse-all.js'), at('json')),
    wholeProcess(inRoot('bench/parse-all.js'), at('ndjson')),
    scan('json'),
    scan('yaml'),
    scan('csv'),
    lines,
  ]);
  const what = (format) => `${files} files of ${items.length} answers, ${format}`;
  const against = 'read and JSON.parse the same';
  return [
    { what: what('JSON'), against, ...compare(json, parsed), floor: FLOORS.json },
    { what: what('YAML'), against, ...compare(yaml, parsed), floor: FLOORS.yaml },
    { what: what('CSV'), against, ...compare(csv, parsed), floor: FLOORS.csv },
    {
      what: `${files} lines of ${items.length} answers, NDJSON, whole assessments out`,
      against,
      ...compare(ndjson, parsedLines),
      floor: FLOORS.ndjson,
    },
  ];
}

/** The most memory a scan ever has, with the portfolio in every format, for many files against few. KiB stand for ms. */
function memory(folder, files, few) {
  const [id] = CHECKLISTS.slice(-1);
  const some = join(folder, 'few');
  mkdirSync(some);
  for (let index = 0; index < few; index++)
    writeFileSync(join(some, `${index}.json`), readFileSync(join(folder, `${id}.json`, `${index}.json`)));
  const peak = (path) => {
    const note = join(folder, 'peak');
    const peakFile = pathToFileURL(inRoot('bench/peak.js')).href;
    const { status } = spawnSync(
      process.execPath,
      ['--import', peakFile, TENKEN, 'scan', path, '-o', join(folder, 'out-memory'), '--report', 'none', '--force'],
      { env: { ...process.env, BENCH_PEAK: note } },
    );
    if (status !== 0) throw new Error(`scan: ${status}`);
    return Number(readFileSync(note, 'utf8')) / 1024;
  };
  const runs = Array.from({ length: MEMORY_ROUNDS }, () => ({
    base: peak(some),
    ms: peak(join(folder, `${id}.json`)),
  }));
  return [
    {
      what: `peak memory of ${files} files (MiB)`,
      against: `of ${few} files`,
      ms: median(runs.map(({ ms }) => ms)),
      base: median(runs.map(({ base }) => base)),
      ratio: median(runs.map(({ ms, base }) => ms / base)),
      floor: GROWTH,
    },
  ];
}

function pdf(folder, pdfs) {
  const [id] = CHECKLISTS;
  const some = join(folder, 'pdfs');
  mkdirSync(some);
  for (let index = 0; index < pdfs; index++)
    writeFileSync(join(some, `${index}.json`), readFileSync(join(folder, `${id}.json`, `${index}.json`)));
  const run = (jobs) => {
    const began = performance.now();
    wholeProcess(TENKEN, 'scan', some, '-o', join(folder, `out-${jobs}`), '--report', 'pdf', '--jobs', String(jobs))();
    return performance.now() - began;
  };
  const [ms, base] = [run(2), run(1)];
  return [
    { what: `${pdfs} PDFs, 2 jobs`, against: '1 job', ms, base, ratio: ms / base, floor: Number.POSITIVE_INFINITY },
  ];
}

/**
 * Two thirds bare words, one third with a note, as people fill them in. Answers as by chance, so that hardly any two files
 * are alike and nothing is quick because it was seen before; but the same each time.
 */
function makeFiles(folder, { id, version, items }, files) {
  for (const format of ['json', 'yaml', 'csv']) mkdirSync(join(folder, `${id}.${format}`));
  const lines = [];
  const chance = chanceFrom(id.length);
  for (let seed = 0; seed < files; seed++) {
    const answers = items.map((item, index) => ({
      id: item.id,
      answer: WORDS[chance(WORDS.length)],
      note: index % 3 === 0 ? `台帳を${index + 1}月に更新` : undefined,
    }));
    const made = { id, version, name: `会社${seed}`, answers };
    const json = JSON.stringify(asObject(made));
    lines.push(`${json}\n`);
    writeFileSync(join(folder, `${id}.json`, `${seed}.json`), json);
    writeFileSync(join(folder, `${id}.yaml`, `${seed}.yaml`), asYaml(made));
    writeFileSync(join(folder, `${id}.csv`, `${seed}.csv`), asCsv(made));
  }
  writeFileSync(join(folder, `${id}.ndjson`), lines.join(''));
}

/** Whole numbers below a limit, evenly spread (xorshift). */
function chanceFrom(seed) {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

function asObject({ id, version, name, answers }) {
  return {
    tenken: 'answers/1',
    checklist: `${id}@${version}`,
    organization: { name },
    date: '2026-11-20',
    answers: Object.fromEntries(answers.map(({ id: item, answer, note }) => [item, note ? { answer, note } : answer])),
  };
}

function asYaml({ id, version, name, answers }) {
  const lines = answers.map(({ id: item, answer, note }) =>
    note ? `  ${item}: { answer: ${answer}, note: ${note} }` : `  ${item}: ${answer}`,
  );
  const head = [
    'tenken: answers/1',
    `checklist: ${id}@${version}`,
    `organization: { name: ${name} }`,
    'date: 2026-11-20',
  ];
  return `${[...head, 'answers:', ...lines].join('\n')}\n`;
}

function asCsv({ id, version, name, answers }) {
  const rows = answers.map(({ id: item, answer, note }) => `${item},${answer},${note ?? ''}`);
  const head = [`tenken:answers/1 ${id}@${version},回答,メモ`, `[organization.name],${name},`, '[date],2026-11-20,'];
  return `${[...head, ...rows].join('\r\n')}\r\n`;
}
