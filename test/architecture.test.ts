import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRepository } from './support/files.js';

/** What each room of src/ may import from, beside itself. Everything but cli/ computes from values. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  messages: [],
  read: ['model', 'text'],
  write: ['model'],
  lint: ['model', 'text'],
  open: ['model', 'text', 'read', 'lint'],
  compare: ['model', 'score'],
  score: ['model'],
  guide: ['model', 'score', 'plan', 'compare'],
  plan: ['model', 'score'],
  report: ['model', 'text', 'messages', 'read', 'score', 'plan', 'compare', 'guide'],
  ask: ['model', 'text', 'messages', 'report'],
  cli: [
    'model',
    'text',
    'messages',
    'read',
    'lint',
    'write',
    'open',
    'score',
    'plan',
    'compare',
    'guide',
    'report',
    'ask',
  ],
};

/** Libraries by room; none may reach the network, and only cli/ may reach the machine. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  read: ['yaml', 'jsonc-parser', 'ajv', 'fflate', 'saxen'],
  write: ['yaml'],
  text: ['get-east-asian-width'],
  report: ['fflate', 'liquidjs', 'mdast', 'mdast-util-from-markdown', 'pdfkit'],
  cli: [
    'commander',
    'chalk',
    '@inquirer/ansi',
    '@inquirer/core',
    'node:child_process', // git, asked by `validate --against` alone
    'node:buffer',
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    'node:os',
    'node:path',
    'node:readline',
    'node:url',
    'node:worker_threads', // `scan` scores and makes reports in threads
  ],
};

const ROOT = inRepository('src');
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name.includes(sep) && !name.includes('generated'))
  .map((name) => ({ name: name.replaceAll(sep, '/'), text: readFileSync(join(ROOT, name), 'utf8') }));

const roomOf = (name: string) => name.split('/')[0] ?? '';

/** What a file imports: a room's file as its path in src/, a library by its name. */
function imports({ name, text }: (typeof files)[number]): string[] {
  const specifiers = text.matchAll(/(?:^|\n)(?:import|export)\b[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gu);
  return Array.from(specifiers, ([, fixed, lazy]) => fixed ?? lazy ?? '').map((specifier) =>
    specifier.startsWith('.') ? normalize(join(dirname(name), specifier)).replaceAll(sep, '/') : specifier,
  );
}

describe('the rooms of src/', () => {
  it('are those the table names', () => {
    expect([...new Set(files.map(({ name }) => roomOf(name)))].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it.each(files)('$name imports only what its room may', (file) => {
    const room = roomOf(file.name);
    const allowed = [room, ...(ROOMS[room] ?? [])];
    for (const target of imports(file)) {
      const isOurs = target.endsWith('.js') && !target.includes(':');
      expect(isOurs ? allowed : (LIBRARIES[room] ?? [])).toContain(isOurs ? roomOf(target) : target);
    }
  });

  it.each(files.filter(({ name }) => roomOf(name) !== 'cli'))(
    '$name has no clock, chance, console or process',
    ({ text }) => {
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/gu, '').replaceAll(/'(?:[^'\\\n]|\\.)*'/gu, "''");
      expect(code).not.toMatch(
        /\b(?:process|console|globalThis|require|fetch|performance|crypto|setTimeout|setInterval)\s*[.(]/u,
      );
      expect(code).not.toMatch(/\bnew Date\b|\bDate\.|\bMath\.random\b/u);
    },
  );

  it('are about one thing a file: none is long', () => {
    const long = files.filter(({ name, text }) => !name.startsWith('messages/') && text.split('\n').length > 300);
    expect(long.map(({ name }) => name)).toEqual([]);
  });
});

describe('the test itself', () => {
  it('sees imports of every form', () => {
    const text =
      "import { a } from './a.js';\nimport type {\n  B,\n} from '../read/b.js';\nconst c = await import('yaml');\n";
    expect(imports({ name: 'score/x.ts', text })).toEqual(['score/a.js', 'read/b.js', 'yaml']);
  });
});
