import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler's tools are there; `.ci/run` installs them. Tests that need them say so where they are not. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

/** Runs one of poppler's tools on a PDF and returns what it prints; throws what it complains about. */
export function poppler(
  tool: string,
  bytes: Uint8Array,
  options: readonly string[] = [],
  output: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-pdf-'));
  try {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, bytes);
    const { status, stdout, stderr } = spawnSync(tool, [...options, path, ...output], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0 || /Syntax (?:Error|Warning)/u.test(stderr)) throw new Error(`${tool}: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text in the order it was written, without any white space. */
export function textOf(bytes: Uint8Array): string {
  return squeeze(poppler('pdftotext', bytes, ['-raw', '-enc', 'UTF-8'], ['-']));
}

/** The same, a text a page. */
export function pagesOf(bytes: Uint8Array): readonly string[] {
  const pages = poppler('pdftotext', bytes, ['-raw', '-enc', 'UTF-8'], ['-']).split('\f');
  return pages.slice(0, -1).map(squeeze);
}

export function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
