import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice is there; `.ci/run` installs it. Tests that need it say so where it is not. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/**
 * Opens files in LibreOffice and saves them in another format (`xlsx`, `pdf`, `csv:…`), as somebody would who was sent
 * them. All in one run: starting it takes seconds. Its settings live in a folder of their own, so that runs at the same
 * time do not meet.
 */
export function savedByOffice(files: Readonly<Record<string, Uint8Array>>, format: string): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-office-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, name), files[name] ?? '');
    const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings'))}`;
    const paths = names.map((name) => join(folder, name));
    const run = spawnSync('soffice', [settings, '--headless', '--convert-to', format, '--outdir', out, ...paths], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    const extension = format.split(':', 1)[0] ?? '';
    return new Map(
      names.map((name) => {
        try {
          return [name, readFileSync(join(out, name.replace(/\.[^.]*$/u, `.${extension}`)))] as const;
        } catch {
          throw new Error(`LibreOffice made nothing of ${name}: ${run.stderr}`);
        }
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
