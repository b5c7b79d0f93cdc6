import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { escapeJson, jsonText } from '../../src/report/escape/json.js';
import { inRepository } from '../support/files.js';
import { folderForEachTest } from '../support/folder.js';
import { runInProcess } from '../support/world.js';
import { tried } from './attempt.js';

const onPosix = process.platform !== 'win32';
const EXAMPLE = readFileSync(inRepository('examples/ipa-self-check-25.yaml'), 'utf8');
const HEAD = 'tenken: answers/1\nchecklist: ipa-self-check-25\n';
const SMALL = readFileSync(inRepository('test/cases/carry-kept/own/small.yaml'), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);

/** One hostile file through one command; nothing about it may be wrong. Returns its exit code and what it printed. */
async function held(argv: string, name: string, content: string | Uint8Array) {
  const files = new Map([
    ['answers.yaml', bytes(EXAMPLE)],
    [name, typeof content === 'string' ? bytes(content) : content],
  ]);
  const { wrong, ...result } = await tried(argv.split(' '), files);
  expect(wrong).toBeNull();
  return result;
}

const codesIn = (stderr: string) => Array.from(stderr.matchAll(/ \[([\w.-]+)\]$/gmu), ([, code]) => code);

const laughs = Array.from({ length: 12 }, (_, level) =>
  level === 0 ? 'l0: &l0 [ha, ha]' : `l${level}: &l${level} [${`*l${level - 1}, `.repeat(10)}]`,
).join('\n');

describe('a hostile answer file', () => {
  it.each([
    ['an alias bomb', `${HEAD}${laughs}\nanswers: {}\n`, 'syntax.alias'],
    ['an alias to itself', `${HEAD}answers: &a [*a]\n`, 'syntax.alias'],
    ['a merge key', `${HEAD}base: &b {1: ○}\nanswers: {<<: *b}\n`, 'syntax.alias'],
    ['a tag that runs code elsewhere', `${HEAD}answers: !!js/function "function(){}"\n`, 'syntax.tag'],
    ['a Python object', `${HEAD}answers: !!python/object/apply:os.system [id]\n`, 'syntax.tag'],
    ['10,000 lists in one another', `${HEAD}answers: ${'['.repeat(10_000)}\n`, 'syntax.too-deep'],
    ['10,000 maps in one another', `${HEAD}answers: ${'{a: '.repeat(10_000)}\n`, 'syntax.too-deep'],
    ['10,000 list marks', `${HEAD}answers:\n${'- '.repeat(10_000)}a\n`, 'syntax.too-deep'],
    ['40 maps in one another', `${HEAD}x: ${'{a: '.repeat(40)}1${'}'.repeat(40)}\n`, 'syntax.too-deep'],
    ['a second document', `${HEAD}---\n${HEAD}`, 'syntax.several-documents'],
    ['NUL', `${HEAD}answers: {1: "\0"}\n`, 'file.nul'],
    ['a number that is not a safe integer', `${HEAD}organization: {employees: 9007199254740993}\n`, undefined],
    ['a number too large for any', `${HEAD}organization: {employees: 1e999}\n`, undefined],
    ['a date that is none', `${HEAD}date: 2026-02-30\n`, undefined],
  ])('with %s is refused in a sentence', async (_what, content, code) => {
    const { status, stderr } = await held('score hostile.yaml', 'hostile.yaml', content);
    expect(status).toBe(2);
    if (code) expect(codesIn(stderr)).toContain(code);
    else expect(stderr).toContain('hostile.yaml:3:');
  });

  it.each([
    ['half a character', [0xe3, 0x81]],
    ['surrogates in UTF-8', [0xed, 0xa0, 0x80]],
    ['an overlong NUL', [0xc0, 0x80]],
    ['a character past the last', [0xf4, 0x90, 0x80, 0x80]],
  ])('with %s is refused, or read as what it says it is', async (_what, raw) => {
    const content = Uint8Array.from([...bytes(`${HEAD}organization: 点検`), ...raw, 10]);
    expect((await held('score hostile.yaml', 'hostile.yaml', content)).status).toBe(2);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'with the key %s everywhere changes no object and finds no answer',
    async (key) => {
      const content = `${HEAD}"${key}": {polluted: true}\nprofile: {"${key}": yes}\norganization: {"${key}": {polluted: 1}}\nanswers: {"${key}": ○, 1: {"${key}": {polluted: true}, answer: ○}}\n`;
      const { stderr } = await held('score hostile.yaml', 'hostile.yaml', content);
      expect(stderr).toContain(key);
      const json = JSON.stringify({ tenken: 'answers/1', checklist: 'ipa-self-check-25', answers: {} }).replace(
        '{}',
        `{"${key}": {"polluted": true}}`,
      );
      expect((await held('score hostile.json', 'hostile.json', json)).status).toBe(2);
    },
  );

  it('with a thousand answers that do not exist names them all, each at its line', async () => {
    const wrong = Array.from({ length: 10_000 }, (_, index) => `  q-${index}: maybe`).join('\n');
    const { stderr, status } = await held('score hostile.yaml', 'hostile.yaml', `${HEAD}answers:\n${wrong}\n`);
    expect(status).toBe(2);
    expect(stderr).toContain('hostile.yaml:10003:');
  });

  it('may be one line of megabytes', async () => {
    const note = 'あ'.repeat(1_000_000);
    const long = `${HEAD}answers: {1: {answer: ○, note: "${note}"}}\n`;
    expect((await held('score hostile.yaml', 'hostile.yaml', long)).status).toBe(0);
    const { stderr, status } = await held('score hostile.yaml', 'hostile.yaml', `${HEAD}answers: {1: "${note}"}\n`);
    expect(status).toBe(2);
    expect(stderr.length).toBeLessThan(2000);
  });

  it('may name an organisation of 10,000 characters: every format holds it', async () => {
    const content = EXAMPLE.replace('株式会社みなと木工', '株式会社みなと木工'.repeat(1112));
    for (const argv of ['score', 'report', 'report --format html', 'report --format csv', 'plan', 'plan --format md'])
      expect((await held(`${argv} hostile.yaml`, 'hostile.yaml', content)).status).toBe(0);
    expect((await held('report hostile.yaml -o out.pdf', 'hostile.yaml', content)).status).toBe(0);
  });
});

describe('characters that act on a terminal or turn the reading direction', () => {
  const EVIL = 'a\\x1b[2Jb\\x7fc\\x9bd\\u202Ee\\u2066f\\u200Fg';
  const content = `${HEAD}organization: {name: "${EVIL}", industry: "${EVIL}"}\nanswers: {1: {answer: ×, note: "${EVIL}", evidence: "${EVIL}", owner: "${EVIL}"}}\n`;

  it.each([
    'score hostile.yaml',
    'score hostile.yaml --format json',
    'report hostile.yaml',
    'report hostile.yaml --format html',
    'report hostile.yaml --format csv',
    'report hostile.yaml --format json',
    'plan hostile.yaml',
    'plan hostile.yaml --format json',
    'plan hostile.yaml --format csv',
    'plan hostile.yaml --format md',
    'compare hostile.yaml answers.yaml',
    'compare hostile.yaml answers.yaml --format json',
    'merge hostile.yaml answers.yaml --policy worst',
  ])('never come out of tenken %s', async (argv) => {
    expect((await held(argv, 'hostile.yaml', content)).status).toBe(0);
  });

  it('stand in JSON as escapes: the same text for every program', () => {
    const value = { a: 'x\u007f\u009b2J\u202e\u2066\ufeff\u2028\u{e0041}\u001b\ud800y', b: '点検' };
    expect(JSON.parse(jsonText(value))).toEqual(value);
    expect(jsonText(value)).toMatch(/^[\n\x20-\x7e点検]*$/u);
    expect(escapeJson('"点検"')).toBe('"点検"');
  });

  it('are harmless when they come from the command line or a file name', async () => {
    const evil = '\u001b[2J\u202e\u009b';
    for (const argv of [
      ['score', `${evil}.yaml`],
      ['score', 'answers.yaml', '--as-of', evil],
      ['show', evil],
      ['show', 'ipa-self-check-25', evil],
      ['report', 'answers.yaml', '--format', evil],
      ['report', 'answers.yaml', '--accent', evil],
      ['plan', 'answers.yaml', '--what-if', evil],
      ['plan', 'answers.yaml', '--band', evil],
      ['plan', 'answers.yaml', '--without', evil],
      ['carry', 'answers.yaml', '--to', evil],
      ['validate', evil],
      ['validate', 'answers.yaml', '--config', evil],
      ['new', evil],
      ['list', '--checklists', evil],
      [evil],
    ]) {
      const result = await tried(argv, new Map([['answers.yaml', bytes(EXAMPLE)]]));
      expect([argv, result.wrong, result.status]).toEqual([argv, null, 2]);
    }
  });

  it('are kept in a merged file as escapes, and read again as what they are', async () => {
    const { stdout } = await held('merge hostile.yaml hostile.yaml --policy worst', 'hostile.yaml', content);
    const { organization } = parse(stdout);
    expect(organization.name).toBe('a\u001b[2Jb\u007fc\u009bd\u202Ee\u2066f\u200Fg');
  });

  it('are made visible in a report by a template that holds them', async () => {
    const { stdout } = await held(
      'report answers.yaml --template t.md',
      't.md',
      'a\u001b[2Jb\u202e{{ organization.name }}',
    );
    expect(stdout).toContain('a\ufffd[2Jb\ufffd');
  });
});

describe('a hostile checklist', () => {
  const inJson = JSON.stringify(parse(SMALL), null, 1);
  const oneLine = JSON.stringify(parse(SMALL));

  it.each([
    'question',
    'section',
    'id',
    'title',
    'scale',
    'values',
    'sections',
    'items',
    'ja',
    'source',
    'facts',
    'min',
  ])('that misses a part called %s, in JSON or in a flow, is told about, not stumbled over', async (part) => {
    for (const json of [inJson, oneLine]) {
      const changed = json.replaceAll(`"${part}":`, '"x":');
      const once = json.replace(`"${part}":`, '"x":');
      for (const content of [changed, once]) {
        for (const name of ['own/x.json', 'own/x.yaml']) {
          const { status } = await held(`validate ${name}`, name, content);
          expect(status).toBe(json.includes(`"${part}":`) ? 1 : 0);
        }
      }
    }
  });
});

describe('a condition', () => {
  it.each(['{ every: [cloud] }', '{}', '{ all: cloud }', '{ not: }', '{ all: [cloud], any: [cloud] }', '[]', '5'])(
    'that reads %s is told about, and nothing is made of it',
    async (condition) => {
      const file = SMALL.replace(/applies_when: .*/u, `applies_when: ${condition}`);
      expect(file).not.toBe(SMALL);
      for (const content of [file, JSON.stringify(parse(file))]) {
        const { status, stdout } = await held('validate own/x.yaml', 'own/x.yaml', content);
        expect([status, stdout.includes('[schema.')]).toEqual([1, true]);
      }
    },
  );
});

describe('a template', () => {
  it.each([
    ['read a file', '{% include "/etc/passwd" %}'],
    ['read a file another way', '{% render "/etc/passwd" %}'],
    ['read a layout', '{% layout "/etc/passwd" %}'],
    ['reach a constructor', '{{ organization.constructor.constructor("return process")() }}'],
    ['reach the prototype', '{{ organization.__proto__.toString }}'],
    ['run for ever', '{% for i in (1..1000000000) %}x{% endfor %}'],
    ['run for ever in steps', `${'{% for i in (1..1000) %}'.repeat(5)}x${'{% endfor %}'.repeat(5)}`],
    [
      'eat the memory',
      '{% assign a = "aaaaaaaaaaaaaaaa" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
    ],
    ['ask the clock', '{{ "now" | date: "%Y" }}'],
    ['hang in a pattern', `{{ "${'a'.repeat(5000)}" | replace: "a", "${'b'.repeat(5000)}" }}`],
  ])(
    'cannot %s',
    async (_what, template) => {
      const { stdout } = await held('report answers.yaml --template t.md', 't.md', `${template}\n`);
      expect(stdout).not.toMatch(/root:|process|function|native code/u);
      expect(stdout).not.toMatch(/^20\d\d/u);
      expect(stdout.length).toBeLessThan(64 * 1024 * 1024);
    },
    60_000,
  );
});

describe.runIf(onPosix)('files that are not what they seem', () => {
  const folder = folderForEachTest();
  const run = (...argv: string[]) => runInProcess(argv, { folder });

  it('a line of a gigabyte is refused after its first megabytes', async () => {
    const file = openSync(join(folder, 'huge.yaml'), 'w');
    ftruncateSync(file, 2 ** 30);
    const before = process.memoryUsage().rss;
    expect(await run('score', 'huge.yaml')).toMatchObject({ status: 2, stderr: expect.stringContaining('huge.yaml') });
    expect((await run('validate', 'huge.yaml')).status).toBe(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 * 1024);
  });

  it('so is a stream without an end on standard input', async () => {
    const child = spawn(process.execPath, ['--max-old-space-size=128', inRepository('bin/tenken.js'), 'score', '-'], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    const chunk = Buffer.alloc(1024 * 1024, 97);
    child.stdin.on('error', () => {});
    const feed = () => {
      while (child.exitCode === null && child.stdin.write(chunk));
    };
    child.stdin.on('drain', feed);
    feed();
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, said }).toMatchObject({ status: 2, said: expect.stringContaining('大き') });
  });

  it('named pipes, devices, folders and loops of links are named instead of waited for', async () => {
    spawnSync('mkfifo', [join(folder, 'pipe.yaml')]);
    symlinkSync('b.yaml', join(folder, 'a.yaml'));
    symlinkSync('a.yaml', join(folder, 'b.yaml'));
    symlinkSync('/dev/zero', join(folder, 'zero.yaml'));
    mkdirSync(join(folder, 'folder.yaml'));
    mkdirSync(join(folder, 'own'));
    symlinkSync('.', join(folder, 'own', 'loop'));
    for (const name of ['pipe.yaml', 'a.yaml', 'zero.yaml', '/dev/urandom']) {
      for (const argv of [
        ['score', name],
        ['report', name],
        ['plan', name],
        ['merge', name, name],
        ['carry', name, '--to', 'mic-telework-98'],
        ['show', 'ipa-self-check-25', '--overlay', name],
        ['validate', name],
        ['validate', '.', '--config', name],
      ]) {
        const { status, stderr } = await run(...argv);
        expect([argv, status, stderr.includes('    at ')]).toEqual([argv, 2, false]);
        expect(stderr).toContain(name);
      }
    }
    expect([0, 1, 2]).toContain((await run('validate', '.')).status);
    expect((await run('list', '--checklists', 'own')).status).toBe(0);
  });

  it.each([
    'new\nline.yaml',
    '-dash.yaml',
    '--force.yaml',
    'back\\slash.yaml',
    'quote\'"$(id).yaml',
    '　空白 .yaml',
    'C:\\temp\\a.yaml',
  ])('the name %j is a name like any other', async (name) => {
    writeFileSync(join(folder, name), EXAMPLE);
    const { status, stderr } = await run('score', '--', name);
    expect([status, stderr]).toEqual([0, '']);
    const report = await run('report', `./${name}`, '--format', 'md,json', '-o', 'out');
    expect(report.status).toBe(0);
    expect(report.stderr.split('\n')).toHaveLength(3);
    expect(readdirSync(join(folder, 'out'))).toHaveLength(2);
  });

  it('a file that grows, shrinks or is replaced while it is read is read or refused, never mixed up with a stack', async () => {
    const path = join(folder, 'a.yaml');
    const grow = `\nx: ${'y'.repeat(100_000)}`;
    copyFileSync(inRepository('examples/ipa-self-check-25.yaml'), path);
    const writer = spawn(process.execPath, [
      '-e',
      `const fs=require('fs');const good=fs.readFileSync(${JSON.stringify(path)});const end=Date.now()+3000;
       while(Date.now()<end){fs.appendFileSync(${JSON.stringify(path)},${JSON.stringify(grow)});fs.truncateSync(${JSON.stringify(path)},10);fs.writeFileSync(${JSON.stringify(path)},good);}`,
    ]);
    const gone = new Promise((resolve) => writer.on('close', resolve));
    appendFileSync(path, '');
    const seen = new Set<number>();
    for (let time = 0; time < 60; time++) {
      const { status, stderr } = await run('score', 'a.yaml');
      expect(stderr).not.toMatch(/\n\s+at /u);
      seen.add(status);
    }
    writer.kill();
    await gone;
    expect([...seen].every((status) => status === 0 || status === 2)).toBe(true);
  });
});
