// npm run fuzz: hostile files for as long as there is time. The fuzzer is TypeScript, which Node 20 does not run.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
// Two folders deep, as the file it is made from.
const outfile = inRoot(`node_modules/.tenken-fuzz/long-${process.pid}.mjs`);
await build({
  entryPoints: [inRoot('test/hostile/long.ts')],
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
