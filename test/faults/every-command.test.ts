import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/commands.js';
import { EVERY_COMMAND } from '../support/every-command.js';
import { inRepository } from '../support/files.js';
import { folderForTests } from '../support/folder.js';

const onPosix = process.platform !== 'win32';
const TENKEN = inRepository('bin/tenken.js');
const env = { PATH: process.env['PATH'], LANG: 'ja_JP.UTF-8', SOURCE_DATE_EPOCH: '1795219200' };
const EXAMPLE = inRepository('examples/mic-telework-98.yaml');

const folder = folderForTests();
const newFolder = () => mkdtempSync(join(folder, 'x'));

/** Files that no command of the table leaves behind. */
const temporaries = (where: string) =>
  readdirSync(where, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  const stdout: Buffer[] = [];
  let stderr = '';
  child.stdout?.on('data', (chunk) => stdout.push(chunk));
  child.stderr?.on('data', (text) => {
    stderr += text;
  });
  child.stdin?.on('error', () => {});
  return new Promise((resolve) =>
    child.on('close', (status, signal) => resolve({ status, signal, stdout: Buffer.concat(stdout), stderr })),
  );
}

const start = (argv: readonly string[], cwd: string, preload: readonly string[] = [], more = {}) =>
  spawn(process.execPath, [...preload, TENKEN, ...argv], {
    cwd,
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const WITHOUT_NETWORK = ['--require', inRepository('test/faults/no-network.cjs')];

describe('the table of every command', () => {
  it('has every command the program has', () => {
    expect([...new Set(EVERY_COMMAND.map(({ argv }) => argv[0]))].sort()).toEqual([...COMMAND_NAMES].sort());
  });

  it('runs from its first line to its last without reaching for the network', async () => {
    const where = newFolder();
    for (const { argv, status } of EVERY_COMMAND) {
      const result = await ended(start(argv, where, WITHOUT_NETWORK));
      expect([argv, result.status, result.stderr.includes('network')]).toEqual([argv, status, false]);
    }
  });

  it('would notice one that does', async () => {
    const code = "import('node:https').then(({ get }) => get('https://example.org'))";
    for (const each of [
      code,
      'fetch("https://example.org")',
      'import("node:dns/promises").then((dns) => dns.lookup("localhost"))',
    ]) {
      const child = spawn(process.execPath, [...WITHOUT_NETWORK, '--input-type=module', '-e', each], { stdio: 'pipe' });
      expect(await ended(child)).toMatchObject({ status: 99, stderr: expect.stringContaining('network') });
    }
  });
});

describe.concurrent.each(EVERY_COMMAND)('tenken $argv', ({ argv, status }) => {
  const fileless = argv.flatMap((word, index) => (word === '-o' || argv[index - 1] === '-o' ? [] : [word]));

  it('is quiet when nobody reads what it prints any more', async () => {
    const where = newFolder();
    if (argv[0] === 'validate') writeFileSync(join(where, 'our-rules.yaml'), 'x: 1\n');
    const child = start(fileless, where);
    child.stdout?.destroy();
    const result = await ended(child);
    expect(result.stderr).not.toMatch(/EPIPE|\n\s+at /u);
    expect(result.signal).toBeNull();
  });

  it.runIf(existsSync('/dev/full') && status === 0)('says that a full disk did not take what it prints', async () => {
    const prints = (await ended(start(argv, newFolder()))).stdout.length > 0;
    const { status: code, stderr } = spawnSync(
      'sh',
      ['-c', '"$@" >/dev/full', 'sh', process.execPath, TENKEN, ...argv],
      {
        cwd: newFolder(),
        env: { ...env },
        encoding: 'utf8',
      },
    );
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect([argv, code]).toEqual([argv, prints ? 2 : status]);
    expect(stderr.includes('ディスクの空きがありません')).toBe(prints);
  });

  it.runIf(onPosix).each(['SIGINT', 'SIGTERM'] as const)(
    'ends by %s at any moment, and leaves nothing half done',
    async (signal) => {
      const where = newFolder();
      for (const wait of [0, 40, 80, 160]) {
        const child = start(argv, where);
        const end = ended(child);
        await new Promise((resolve) => setTimeout(resolve, wait));
        child.kill(signal);
        const result = await end;
        expect(result.signal ?? result.status).toBeOneOf([signal, 0, 1, 2, 130]);
        expect(result.stderr).not.toMatch(/\n\s+at /u);
        expect(temporaries(where)).toEqual([]);
      }
    },
  );
});

describe('--version', () => {
  it.runIf(existsSync('/dev/full'))('fails without a stack on a full disk', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${TENKEN}" --version >/dev/full`], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
  });
});

describe('a pipe that is full', () => {
  it('is waited for: a slow reader gets every byte', async () => {
    const argv = ['report', EXAMPLE, '--format', 'json'];
    const whole = (await ended(start(argv, folder))).stdout;
    expect(whole.length).toBeGreaterThan(64 * 1024);
    const child = start(argv, folder);
    const end = ended(child);
    child.stdout?.pause();
    await new Promise((resolve) => setTimeout(resolve, 400));
    child.stdout?.resume();
    expect((await end).stdout.equals(whole)).toBe(true);
  });
});

describe('two at once', () => {
  it('writing the same file leave one of the two, whole', async () => {
    const where = newFolder();
    const runs = ['ipa-self-check-25', 'mic-telework-98', 'sme-telework-34'].map((name) => [
      'report',
      inRepository(`examples/${name}.yaml`),
      '-o',
      'same.md',
    ]);
    const wholes: string[] = [];
    for (const run of runs) {
      await ended(start(run, where));
      wholes.push(readFileSync(join(where, 'same.md'), 'utf8'));
    }
    for (let round = 0; round < 3; round++) {
      rmSync(join(where, 'same.md'));
      const all = await Promise.all([...runs, ...runs].map((run) => ended(start(run, where))));
      expect(wholes).toContain(readFileSync(join(where, 'same.md'), 'utf8'));
      for (const { status, stderr } of all) {
        expect(status).toBeOneOf([0, 2]);
        if (status === 2) expect(stderr).toContain('same.md');
      }
      expect(readdirSync(where)).toEqual(['same.md']);
    }
  });
});

describe.runIf(onPosix)('a place that is not ours', () => {
  const report = ['report', EXAMPLE, '--format', 'md', '--force', '-o'];

  it('is not written through: a link to a file, a link to nothing, a link to a device', async () => {
    const where = newFolder();
    writeFileSync(join(where, 'theirs'), 'precious');
    for (const target of ['theirs', 'nowhere', '/dev/null']) {
      rmSync(join(where, 'out.md'), { force: true });
      symlinkSync(target, join(where, 'out.md'));
      expect(await ended(start([...report, 'out.md'], where))).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('out.md'),
      });
    }
    expect(readFileSync(join(where, 'theirs'), 'utf8')).toBe('precious');
    expect(existsSync(join(where, 'nowhere'))).toBe(false);
  });

  it('is refused in a sentence: a device, a named pipe, a folder in the way', async () => {
    const where = newFolder();
    spawnSync('mkfifo', [join(where, 'pipe.md')]);
    mkdirSync(join(where, 'folder.md'));
    mkdirSync(join(where, 'folder.md', 'mic-telework-98.md'));
    for (const name of ['/dev/full', 'pipe.md', 'folder.md/', 'no/where.md']) {
      const { status, stderr } = await ended(start([...report, name], where));
      expect([name, status, stderr.trimEnd().split('\n').length]).toEqual([name, 2, 1]);
    }
  });

  it.runIf(process.getuid?.() === 0)("is refused in a sentence: somebody else's folder", async () => {
    const where = newFolder();
    chmodSync(folder, 0o755);
    chmodSync(where, 0o755);
    const readable = spawnSync(process.execPath, [TENKEN, '--version'], { uid: 65534, gid: 65534, env });
    if (readable.status !== 0) return; // the checkout itself cannot be read by somebody else
    const child = spawn(process.execPath, [TENKEN, ...report, 'out.md'], { cwd: where, env, uid: 65534, gid: 65534 });
    expect(await ended(child)).toMatchObject({ status: 2, stderr: expect.stringContaining('権限') });
    expect(readdirSync(where)).toEqual([]);
  });
});
