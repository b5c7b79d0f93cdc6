import { spawn } from 'node:child_process';
import { inRepository } from './files.js';
import type { Result } from './world.js';

/** Runs the built tenken as a process of its own. */
export function runAsChild(
  argv: readonly string[],
  {
    folder,
    env = {},
    stdin,
  }: { folder?: string; env?: Readonly<Record<string, string>>; stdin?: Uint8Array | undefined } = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRepository('bin/tenken.js'), ...argv], {
      cwd: folder ?? inRepository('.'),
      env: { PATH: process.env['PATH'], TZ: 'Asia/Tokyo', ...env },
    });
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (chunk) => chunks.stdout.push(chunk));
    child.stderr.on('data', (chunk) => chunks.stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({
        status: status ?? -1,
        stdout: Buffer.concat(chunks.stdout).toString('utf8'),
        stderr: Buffer.concat(chunks.stderr).toString('utf8'),
      }),
    );
    child.stdin.on('error', () => {}); // a command that does not read its input closes it
    child.stdin.end(stdin ?? '');
  });
}
