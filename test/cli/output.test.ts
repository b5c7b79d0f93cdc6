import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Interrupted, type Terminal } from '../../src/cli/world.js';
import { displayWidth } from '../../src/text/width.js';
import { inRepository } from '../support/files.js';
import { runInProcess } from '../support/world.js';

const example = ['score', 'examples/ipa-self-check-25.yaml', '--explain', '--as-of', '2026-11-21'];
const handbook = ['score', 'examples/sme-telework-34.yaml', '--explain', '--as-of', '2026-11-21'];

const plan = ['plan', 'examples/mic-telework-98.yaml', '--target', '75', '--as-of', '2026-11-21'];
const whatIf = ['plan', 'examples/sme-telework-34.yaml', '--what-if', '1-1=no,7-1=yes', '--as-of', '2026-11-21'];
const years = ['compare', 'examples/ipa-self-check-25.2025.yaml', 'examples/ipa-self-check-25.yaml'];

const withoutColour = (text: string) => stripVTControlCharacters(text);

describe('colour', () => {
  it('only says again what the text says', async () => {
    const plain = await runInProcess(example, { columns: 80, env: { NO_COLOR: '1', TERM: 'xterm-256color' } });
    const coloured = await runInProcess(example, { columns: 80, env: { TERM: 'xterm-256color' } });
    expect(coloured.stdout).toContain('\u001b[');
    expect(withoutColour(coloured.stdout)).toBe(plain.stdout);
  });

  it.each([
    ['a pipe', {}, undefined, [], false],
    ['a terminal', { TERM: 'xterm' }, 80, [], true],
    ['a dumb terminal', { TERM: 'dumb' }, 80, [], false],
    ['NO_COLOR', { TERM: 'xterm', NO_COLOR: '1' }, 80, [], false],
    ['an empty NO_COLOR', { TERM: 'xterm', NO_COLOR: '' }, 80, [], true],
    ['--no-color', { TERM: 'xterm' }, 80, ['--no-color'], false],
    ['--color in a pipe', {}, undefined, ['--color'], true],
    ['--color over NO_COLOR', { NO_COLOR: '1' }, undefined, ['--color'], true],
    ['FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, undefined, [], true],
  ])('with %s', async (_name, env, columns, more, expected) => {
    const { stdout } = await runInProcess([...example, ...more], { env, ...(columns && { columns }) });
    expect(stdout.includes('\u001b[')).toBe(expected);
  });
});

describe.each(['ja', 'en'])('text output (%s)', (lang) => {
  it.each([60, 80, 100, 120, 200])('stays within %d columns', async (columns) => {
    for (const command of [
      example,
      handbook,
      plan,
      whatIf,
      years,
      [...years, 'examples/ipa-self-check-25.yaml'],
      ['list'],
      ['show', 'sme-telework-34'],
      ['show', 'ipa-self-check-25', '8'],
      ['threats', 'examples/mic-telework-98.yaml'],
      ['action', 'examples/ipa-self-check-25.yaml', 'examples/security-action-6.yaml'],
      ['method', '--compare'],
      ['method', '--answers', '1=yes,2=no,3=yes,4=yes,5=yes'],
    ]) {
      for (const more of [[], ['--plain']]) {
        const { stdout, status } = await runInProcess([...command, '--lang', lang, ...more], {
          columns,
          env: { NO_COLOR: '1' },
        });
        expect(status).toBe(0);
        const tooLong = stdout.split('\n').filter((line) => displayWidth(line) > Math.min(columns, 120));
        // An address is never cut unless it is longer than the line.
        expect(tooLong).toEqual([]);
        expect(stdout.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
      }
    }
  });

  it('in plain mode has no bars, boxes or marks', async () => {
    for (const command of [example, handbook, plan, whatIf, years]) {
      const { stdout } = await runInProcess([...command, '--lang', lang, '--plain'], {});
      // The handbook's own name for a priority and for a way of working.
      const own = stdout.replaceAll(/○ (?:次に行う|Do next)|端末\s+×|devices?\s+×/gu, '');
      expect(own).not.toMatch(/[█░─│○△×]/u);
    }
  });

  it('draws bars with ASCII where block characters are wide', async () => {
    const old = await runInProcess([...example, '--lang', lang], { platform: 'win32' });
    expect(old.stdout).toMatch(/#+\.+/u);
    expect(old.stdout).not.toMatch(/[█░]/u);
    const terminal = await runInProcess([...example, '--lang', lang], { platform: 'win32', env: { WT_SESSION: 'x' } });
    expect(terminal.stdout).toMatch(/[█░]/u);
  });
});

describe('the menu', () => {
  const menu = (choose: Terminal['choose']) => {
    const terminal: Terminal = { choose, show: never, ask: never, close: () => {} };
    return runInProcess([], { columns: 80, env: { NO_COLOR: '1' }, terminal });
  };
  const never = () => Promise.reject(new Error('the menu only offers choices'));

  it('leads to the example, the list and the help', async () => {
    expect((await menu(async () => 'example')).stdout).toContain('株式会社みなと木工');
    expect((await menu(async () => 'list')).stdout).toContain('sme-telework-34');
    expect((await menu(async () => 'help')).stdout).toContain('使い方');
  });

  it('opens the list of all checklists at the first that was not shown before', async () => {
    const initial: (string | undefined)[] = [];
    await menu(async (_title, _choices, _keys, id) => (initial.push(id) === 1 ? 'more' : 'quit'));
    expect(initial).toEqual([undefined, 'security-action-6']);
  });

  it('can be left: by choice or Esc with 0, by Ctrl-C with 130', async () => {
    expect(await menu(async () => 'quit')).toMatchObject({ status: 0, stdout: '' });
    expect(await menu(async () => null)).toMatchObject({ status: 0, stdout: '' });
    expect(await menu(() => Promise.reject(new Interrupted()))).toMatchObject({ status: 130, stdout: '' });
  });
});

describe('the same input', () => {
  it('gives the same bytes on any day, when nothing in it is due', async () => {
    const [file = ''] = example.slice(1);
    const texts = await Promise.all(
      ['2026-01-01', '2030-12-31'].map((day) => runInProcess(['score', file, '--format', 'json', '--as-of', day])),
    );
    expect(texts[0]?.stdout).toBe(texts[1]?.stdout);
  });

  it('takes the day from SOURCE_DATE_EPOCH', async () => {
    const report = ['report', 'examples/ipa-self-check-25.yaml'];
    const { stdout } = await runInProcess(report, { env: { SOURCE_DATE_EPOCH: '86400' } });
    expect(stdout).toContain('基準日：1970-01-02');
  });
});

describe('a pipe that is closed early', () => {
  it('is not an error', async () => {
    const script = `node '${inRepository('bin/tenken.js')}' show sme-telework-34 --format json | head -c 10 >/dev/null; echo "\${PIPESTATUS[0]}"`;
    const child = spawn('bash', ['-c', script]);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect([output.trim(), errors]).toEqual(['0', '']);
  });
});
