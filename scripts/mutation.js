// npm run mutation [-- score plan read]: changes the sources of a room in small ways, one at a time, and sees whether a test
// notices. Works in a copy of what git knows, so that neither sources nor node_modules are touched; one process, politely.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The last release that runs on Node 20; it is not among the dependencies, for it brings a hundred packages with it. */
const STRYKER = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1'];

/** The tests that are about a room. */
const TESTS = {
  score: ['test/score', 'test/plan'],
  plan: ['test/plan'],
  read: ['test/read', 'test/lint', 'test/write'],
};

const root = fileURLToPath(new URL('../', import.meta.url));
const rooms = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(TESTS);
const folder = process.env.MUTATION_FOLDER ?? mkdtempSync(join(tmpdir(), 'tenken-mutation-'));
setPriority(constants.priority.PRIORITY_LOW);
try {
  prepare();
  for (const room of rooms) record(room, mutate(room));
} finally {
  if (!process.env.MUTATION_FOLDER) rmSync(folder, { recursive: true, force: true });
}

function prepare() {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { verbatimSymlinks: true });
  }
  const npm = (...args) =>
    execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: folder });
  npm('ci');
  npm('install', '--no-save', '--no-package-lock', ...STRYKER);
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: folder });
}

function mutate(room) {
  const tests = TESTS[room].map((each) => `${each}/**/*.test.ts`);
  writeFileSync(
    join(folder, 'vitest.mutation.config.ts'),
    `import base from './vitest.config.js';\nexport default { ...base, test: { ...base.test, include: ${JSON.stringify(tests)} } };\n`,
  );
  const report = join(folder, 'mutation.json');
  const config = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutation.config.ts', related: true },
    mutate: [`src/${room}/**/*.ts`, '!src/read/schema/generated/**'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    inPlace: true,
    reporters: ['json', 'dots'],
    jsonReporter: { fileName: report },
    timeoutMS: 20_000,
  };
  writeFileSync(join(folder, 'stryker.config.json'), JSON.stringify(config));
  const { status } = spawnSync('npx', ['--no-install', 'stryker', 'run'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`stryker ended with ${status}`);
  return JSON.parse(readFileSync(report, 'utf8')).files;
}

/** Puts the counts into the results docs/assurance.md is made of, and prints what no test noticed. */
function record(room, files) {
  const mutants = Object.entries(files).flatMap(([file, { mutants: all, source }]) =>
    all.map((each) => ({ ...each, file, line: source.split('\n')[each.location.start.line - 1].trim() })),
  );
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const found = {
    date: new Date().toISOString().slice(0, 10),
    mutants: mutants.length,
    killed: count('Killed', 'Timeout'),
    survived: count('Survived'),
    notRun: count('NoCoverage'),
  };
  for (const { status, file, location, replacement, line } of mutants)
    if (status === 'Survived' || status === 'NoCoverage')
      console.log(`${file}:${location.start.line}:${location.start.column} ${status}\n    ${line}\n  → ${replacement}`);
  console.log(`${room}: ${JSON.stringify(found)}`);
  const path = join(root, 'test/assurance/mutation.json');
  const earlier = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, `${JSON.stringify({ ...earlier, [room]: found }, null, 2)}\n`);
}
