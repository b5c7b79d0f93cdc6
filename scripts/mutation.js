// npm run mutation [-- score plan/target read/answers]: changes the sources of a room in small ways, one at a time, and sees
// whether a test notices. Works in a copy of what git knows, so that neither sources nor node_modules are touched; one
// process, politely, or MUTATION_JOBS. With MUTATION_FOLDER the copy stays, and a later run takes from it what is still
// true.
// A change no test notices has to be explained in test/assurance/survivors.yaml: ends with 1 otherwise.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { count, judge } from './mutation/survivors.js';

/** The last release that runs on Node 20; it is not among the dependencies, for it brings a hundred packages with it. */
const STRYKER = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1'];

/**
 * The tests that are about a room or a part of it; the longest name that fits a file counts. What makes thousands of files,
 * or starts a process, is left out where something quicker is about the same: a mutant runs it all.
 */
const TESTS = {
  score: ['test/score'],
  plan: ['test/plan'],
  read: ['test/read/{places,said,said-syntax,shapes,tree-of-a-file,yaml}'],
  'read/answers': ['test/read/{answers,said,shapes,written}'],
  'read/answers/answers': ['test/read/{answers,placed,quick,said,shapes}'],
  'read/answers/date': ['test/read/{date,written}'],
  'read/answers/head': ['test/read/{head,placed}'],
  'read/answers/name-alone': ['test/read/name-alone'],
  'read/answers/placed': ['test/read/{placed,placed-reader}'],
  'read/answers/quick': ['test/read/{placed,quick}'],
  'read/answers/seen': ['test/read/seen'],
  'read/answers/spelling': ['test/read/{spelling,written}'],
  'read/answers/yes-no': ['test/read/{parts,written}'],
  'read/checklist': ['test/read/{checklist-file,parts,salvage}'],
  'read/config': ['test/read/{parts,said-schema}'],
  'read/decode': ['test/read/{decode,encodings,half-marks}'],
  'read/first-per-line': ['test/read/{lines,text-places}'],
  'read/json-bytes': ['test/read/{json-bytes,placed}'],
  'read/overlay': ['test/read/{checklist-file,parts,shapes}'],
  'read/parse': ['test/read/parse'],
  'read/plain-scalar': ['test/read/{plain-words,shapes}'],
  'read/schema': ['test/read/{parts,said-schema}'],
  'read/sheet': ['test/sheet/workbook'],
  'read/sheet/csv': ['test/sheet/{csv,csv-text}'],
  'read/sheet/head': ['test/sheet/heads'],
  'read/sheet/heads': ['test/sheet/heads'],
  'read/sheet/merges': ['test/sheet/table'],
  'read/sheet/nodes': ['test/sheet/{answer-tree,table}'],
  'read/sheet/package': ['test/sheet/package'],
  'read/sheet/quick': ['test/sheet/quick'],
  'read/sheet/sheet': ['test/sheet/answer-tree'],
  'read/sheet/table': ['test/sheet/table'],
  'read/sheet/xml': ['test/sheet/xml'],
  'read/sheet/zip': ['test/sheet/zip'],
  'read/simple-yaml': ['test/read/simple-yaml'],
  'read/source': ['test/read/{lines,text-places}'],
  'read/unsure': ['test/read/unsure'],
  'read/words': ['test/read/words'],
};

/** Properties try the same values for every mutant, and do not look for the smallest that fails. */
const SETUP = "import fc from 'fast-check';\nfc.configureGlobal({ seed: 1, endOnFailure: true });\n";

const root = fileURLToPath(new URL('../', import.meta.url));
const asked = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['score', 'plan', 'read'];
const folder = process.env.MUTATION_FOLDER ?? mkdtempSync(join(tmpdir(), 'tenken-mutation-'));
setPriority(constants.priority.PRIORITY_LOW);
try {
  prepare();
  const explained = parse(readFileSync(join(root, 'test/assurance/survivors.yaml'), 'utf8')) ?? {};
  for (const [name, files] of groups(sources())) {
    for (const [source, mutants] of mutate(name, files)) {
      const problems = look(source, mutants, explained[source] ?? []);
      for (const problem of problems) console.log(problem);
      if (problems.length > 0) process.exitCode = 1;
    }
  }
} finally {
  if (!process.env.MUTATION_FOLDER) rmSync(folder, { recursive: true, force: true });
}

function tracked() {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  return files.filter((file) => existsSync(join(root, file)));
}

function prepare() {
  for (const part of ['src', 'test']) rmSync(join(folder, part), { recursive: true, force: true });
  for (const file of tracked()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { verbatimSymlinks: true });
  }
  if (!existsSync(join(folder, 'node_modules/@stryker-mutator/vitest-runner'))) {
    const npm = (...args) =>
      execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: folder });
    npm('ci');
    npm('install', '--no-save', '--no-package-lock', ...STRYKER);
  }
  execFileSync(process.execPath, ['scripts/generate.js'], { cwd: folder });
  writeFileSync(join(folder, 'mutation.setup.ts'), SETUP);
}

/** What is asked for, file by file, as paths in src/. */
function sources() {
  const all = tracked()
    .filter((file) => /^src\/(?:score|plan|read)\/.*(?<!\.d)\.ts$/u.test(file))
    .map((file) => file.slice('src/'.length));
  const found = asked.map((part) => all.filter((file) => isIn(file, part)));
  const nowhere = asked.filter((_, index) => found[index].length === 0);
  if (nowhere.length > 0) throw new Error(`no sources: ${nowhere.join(', ')}`);
  return [...new Set(found.flat())];
}

function isIn(file, part) {
  return file === part || file === `${part}.ts` || file.startsWith(`${part}/`);
}

/** Files by the tests that are about them: those with the same tests are mutated together, which starts only once. */
function groups(files) {
  const found = new Map();
  for (const file of files) {
    const tests = TESTS[nameOf(file)].join();
    const name = Object.keys(TESTS).find((each) => TESTS[each].join() === tests);
    found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

/** The name of the tests that are about a file. */
function nameOf(source) {
  const names = Object.keys(TESTS).filter((name) => isIn(source, name) || source.startsWith(`${name}-`));
  return names.sort((a, b) => b.length - a.length)[0];
}

/** Keeps the counts of a file, and says what is wrong with it: texts to be printed. */
function look(source, mutants, explanations) {
  const { found, open, slow, stale } = judge(mutants, explanations);
  const path = join(root, 'test/assurance/mutation.json');
  const earlier = JSON.parse(readFileSync(path, 'utf8'));
  const files = { ...earlier, [source]: { date: new Date().toISOString().slice(0, 10), ...found } };
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
  console.log(`${source}: ${JSON.stringify(found)}`);
  for (const each of slow) console.log(`  ran out of time, which may be the machine's fault: ${JSON.stringify(each)}`);
  return [
    ...(open.length > 0 ? [`\n# not noticed, not explained\n${stringify({ [source]: open }, { lineWidth: 0 })}`] : []),
    ...stale.map((each) => `${source}: explained, but noticed or gone: ${JSON.stringify(each)}`),
  ];
}

/** The mutants of files that have the same tests, by file. */
function mutate(name, sources) {
  const tests = TESTS[name].map((each) => (existsSync(join(root, each)) ? `${each}/*.test.ts` : `${each}.test.ts`));
  const config = `import base from './vitest.config.js';
export default { ...base, test: { ...base.test, isolate: false, setupFiles: ['./mutation.setup.ts'], include: ${JSON.stringify(tests)} } };
`;
  writeFileSync(join(folder, 'vitest.mutation.config.ts'), config);
  const report = join(folder, 'mutation', `${name}.json`);
  const settings = {
    testRunner: 'vitest-strict',
    plugins: [join(folder, 'scripts/mutation/runner.js')],
    vitest: { configFile: 'vitest.mutation.config.ts', related: true },
    mutate: sources.map((source) => `src/${source}`),
    coverageAnalysis: 'perTest',
    ignoreStatic: false, // what is worked out once, when a file is loaded, is as much in need of tests
    concurrency: Number(process.env.MUTATION_JOBS ?? 1),
    inPlace: true,
    incremental: true,
    incrementalFile: join(folder, 'mutation', `${name}.incremental.json`),
    reporters: ['json'],
    jsonReporter: { fileName: report },
    timeoutMS: 60_000, // loops without an end are counted; a busy machine must not kill a mutant
    timeoutFactor: 10,
    logLevel: 'warn',
    warnings: { slow: false },
  };
  writeFileSync(join(folder, 'stryker.config.json'), JSON.stringify(settings));
  const stryker = join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`stryker ended with ${status} at ${name}`);
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  return sources.map((source) => {
    const { mutants = [], source: text = '' } = files[`src/${source}`] ?? {}; // a file of types has none
    return [source, count(mutants, text)];
  });
}
