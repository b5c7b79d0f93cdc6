// Runs a TypeScript file of test/, as Node 20 does not by itself.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** A file two folders deep: what it names is found from where its bundle is, too. */
export async function runTypeScript(path) {
  const outfile = inRoot(`node_modules/.tenken-long/long-${process.pid}.mjs`);
  await build({
    entryPoints: [inRoot(path)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  process.chdir(inRoot('.'));
  try {
    await import(outfile);
  } finally {
    await rm(outfile, { force: true });
  }
}
