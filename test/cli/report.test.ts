import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAsChild } from '../support/child.js';
import { inRepository } from '../support/files.js';
import { folderForEachTest } from '../support/folder.js';
import { runInProcess } from '../support/world.js';

const folder = folderForEachTest();

const EXAMPLE = inRepository('examples/ipa-self-check-25.yaml');
const env = { SOURCE_DATE_EPOCH: '1795219200' };
const report = (...argv: string[]) => runInProcess(['report', EXAMPLE, ...argv], { folder, env });
const bytes = (name: string) => readFileSync(join(folder, name));

describe('tenken report', () => {
  it('writes several formats into a folder that it makes, for the owner only', async () => {
    const { status, stderr } = await report('--format', 'md, pdf,json', '-o', 'out/2026/');
    expect({ status, stderr: stderr.split('\n').length }).toEqual({ status: 0, stderr: 4 });
    const base = 'ipa-self-check-25';
    expect(readdirSync(join(folder, 'out/2026')).sort()).toEqual([`${base}.json`, `${base}.md`, `${base}.pdf`]);
    expect(statSync(join(folder, 'out')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, `out/2026/${base}.pdf`)).mode & 0o777).toBe(0o600);
    expect(bytes(`out/2026/${base}.pdf`).subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(JSON.parse(bytes(`out/2026/${base}.json`).toString())).toMatchObject({ tenken: 'assessment/1' });
  });

  it.each([
    ['report.pdf', '%PDF'],
    ['report.JSON', '{\n  "'],
    ['report.html', '<!doctype html>'],
    ['report.csv', '\ufeff"番号"'],
    ['report.md', '# '],
    ['report.txt', '# '],
  ])('takes the format from the name %s', async (name, begins) => {
    expect((await report('-o', name)).status).toBe(0);
    expect(bytes(name).toString().startsWith(begins)).toBe(true);
  });

  it('writes over its own files and no others', async () => {
    for (const name of ['report.pdf', 'report.html', 'report.json', 'report.csv', 'report.md']) {
      expect((await report('-o', name)).status).toBe(0);
      expect((await report('-o', name)).status).toBe(0);
      writeFileSync(join(folder, name), 'somebody else wrote this');
      expect((await report('-o', name)).status).toBe(2);
      expect(bytes(name).toString()).toBe('somebody else wrote this');
      expect((await report('-o', name, '--force')).status).toBe(0);
    }
  });

  it('knows its own table again in the other language', async () => {
    expect((await report('-o', 'a.csv', '--lang', 'en')).status).toBe(0);
    expect((await report('-o', 'a.csv', '--lang', 'ja')).status).toBe(0);
  });

  it('masks whose it is in every format and in the names of the files', async () => {
    const { status } = await report('--format', 'pdf,html,md,csv,json', '-o', 'out/', '--redact');
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      ['csv', 'html', 'json', 'md', 'pdf'].map((each) => `report.${each}`),
    );
    for (const each of ['html', 'md', 'csv', 'json']) {
      expect(bytes(`out/report.${each}`).toString()).not.toMatch(/みなと木工|高橋/u);
      expect(bytes(`out/report.${each}`).toString()).toContain('非公開');
    }
  });

  it('gives the page for management alone', async () => {
    const { stdout } = await report('--summary');
    expect(stdout).toContain('51 / 100');
    expect(stdout.length).toBeLessThan((await report()).stdout.length / 3);
    expect((await report('-o', 'one.html', '--summary')).status).toBe(0);
    expect((await report('-o', 'whole.html')).status).toBe(0);
    expect(bytes('one.html').length).toBeLessThan(bytes('whole.html').length);
  });

  it('shows no binary file and no two formats on stdout', async () => {
    for (const format of ['pdf', 'md,json']) {
      const { status, stdout, stderr } = await report('--format', format);
      expect({ status, stdout, stderr }).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('-o'),
      });
    }
  });

  it('names a format it does not know', async () => {
    const { status, stderr } = await report('--format', 'md,docx');
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('docx') });
  });

  it.each([
    [['--accent', 'blue'], '色として読めません'],
    [['--accent', '#ffcc00'], 'もっと濃い色'],
    [['--logo', EXAMPLE], 'PNG でも JPEG でもありません'],
    [['--logo', 'missing.png'], 'missing.png'],
    [['--password-file', 'empty.txt'], 'パスワードが書かれていません'],
    [['--password-file', 'control.txt'], 'パスワードに使えない文字'],
    [['--password-file', 'emoji.txt'], 'パスワードに使えない文字'],
    [['--password-file', 'garbled.txt'], 'パスワードに使えない文字'],
    [['--password-file', 'invisible.txt'], 'パスワードに使えない文字'],
  ])('refuses %s', async (options, said) => {
    writeFileSync(join(folder, 'empty.txt'), '\n');
    writeFileSync(join(folder, 'control.txt'), 'a\u0007b\n');
    writeFileSync(join(folder, 'emoji.txt'), '🫠\n');
    writeFileSync(join(folder, 'garbled.txt'), Uint8Array.from([0x93, 0x5f, 0x8c, 0x9f]));
    writeFileSync(join(folder, 'invisible.txt'), '\u00ad\u200b\n');
    const { status, stderr } = await report('-o', 'report.pdf', ...options);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
    expect(existsSync(join(folder, 'report.pdf'))).toBe(false);
  });

  it('takes a logo, a colour and a footer', async () => {
    const logo = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    writeFileSync(join(folder, 'logo.png'), Buffer.from(logo, 'base64'));
    const { status, stderr } = await report(
      '-o',
      'a.pdf',
      '--logo',
      'logo.png',
      '--accent',
      '#005500',
      '--footer',
      '診断工房',
    );
    expect({ status, stderr: stderr.includes('a.pdf') }).toEqual({ status: 0, stderr: true });
    expect(bytes('a.pdf').toString('latin1')).toContain('/Subtype /Image');
  });

  it('encrypts with a password from a file or the environment, never from the command line', async () => {
    writeFileSync(join(folder, 'password.txt'), '点検2026\r\n');
    await report('-o', 'a.pdf', '--password-file', 'password.txt');
    await runInProcess(['report', EXAMPLE, '-o', 'b.pdf'], { folder, env: { ...env, TENKEN_PDF_PASSWORD: 'x' } });
    for (const name of ['a.pdf', 'b.pdf']) expect(bytes(name).toString('latin1')).toContain('/Encrypt');
    expect(bytes('a.pdf').toString('latin1')).not.toContain('株式会社');
  });

  it('says which characters the typeface lacks', async () => {
    const answers = readFileSync(EXAMPLE, 'utf8').replace('株式会社みなと木工', '𠮷野工務店😀');
    writeFileSync(join(folder, 'a.yaml'), answers);
    const { stderr } = await runInProcess(['report', 'a.yaml', '-o', 'a.pdf'], { folder, env });
    expect(stderr).toContain('𠮷 (U+20BB7), 😀 (U+1F600)');
  });

  it('gives the same bytes in another folder, time zone and locale', async () => {
    mkdirSync(join(folder, 'あちら'));
    const settings = [
      { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' },
      { TZ: 'Pacific/Honolulu', LANG: 'C', LC_ALL: 'C' },
    ];
    for (const [index, setting] of settings.entries()) {
      const at = index === 0 ? folder : join(folder, 'あちら');
      const { status } = await runAsChild(['report', EXAMPLE, '-o', 'a.pdf', '--lang', 'ja'], {
        folder: at,
        env: { ...env, ...setting },
      });
      expect(status).toBe(0);
    }
    expect(Buffer.compare(bytes('a.pdf'), bytes('あちら/a.pdf'))).toBe(0);
  });
});
