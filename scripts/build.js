// Builds dist/: the bundle, and the shipped checklists as prepared JSON. A checklist with a finding stops the build.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { thirdPartyNotices } from './notices.js';

/** The shipped checklists, in the order `tenken list` shows them: the shortest first. */
const ORDER = ['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98'];

const root = new URL('../', import.meta.url);
const inRoot = (path) => fileURLToPath(new URL(path, root));

await rm(inRoot('dist'), { recursive: true, force: true });
const { version } = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
const options = {
  outdir: inRoot('dist'),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  mainFields: ['module', 'main'],
  // The ES module builds of the same packages: smaller, and without CommonJS wrappers.
  alias: {
    yaml: inRoot('node_modules/yaml/browser/index.js'),
    liquidjs: inRoot('node_modules/liquidjs/dist/liquid.browser.mjs'),
    // Of pdfkit: tenken reads its own fonts and breaks its own lines, so the engines for both stay out.
    fontkit: inRoot('scripts/left-out.js'),
    linebreak: inRoot('scripts/left-out.js'),
  },
  // What is left of CommonJS (commander) asks for built-in modules only.
  banner: { js: 'const require=process.getBuiltinModule;' },
  define: { TENKEN_VERSION: JSON.stringify(version) },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none', // gathered in THIRD_PARTY_NOTICES
  metafile: true,
  absWorkingDir: inRoot('.'),
  logLevel: 'warning',
};
// The command line in pieces, so that a run loads what it needs; the library in one. Built apart: shared pieces would
// be many and small, and each file costs a run more than its bytes.
const cli = await build({
  ...options,
  entryPoints: { main: inRoot('src/cli/main.ts'), reporter: inRoot('src/cli/node/reporter.ts') },
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
});
const library = await build({
  ...options,
  entryPoints: { index: inRoot('src/index.ts'), pdf: inRoot('src/report/pdf/pdf.ts') },
});
await writeFile(
  inRoot('dist/THIRD_PARTY_NOTICES'),
  await thirdPartyNotices(inRoot('.'), [cli.metafile, library.metafile]),
);
await prepareChecklists();
await copyFonts();

/** The typefaces of the PDF, with their licence beside them. */
async function copyFonts() {
  const from = new URL('node_modules/@expo-google-fonts/biz-udpgothic/', root);
  const out = new URL('dist/fonts/', root);
  await mkdir(out, { recursive: true });
  await copyFile(new URL('400Regular/BIZUDPGothic_400Regular.ttf', from), new URL('BIZUDPGothic-Regular.ttf', out));
  await copyFile(new URL('700Bold/BIZUDPGothic_700Bold.ttf', from), new URL('BIZUDPGothic-Bold.ttf', out));
  await copyFile(new URL('LICENSE_FONT', from), new URL('LICENSE', out));
}

async function prepareChecklists() {
  const { findingsText, ja, NO_PAINT, openChecklist } = await import(new URL('dist/index.js', root).href);
  const out = new URL('dist/checklists/', root);
  await mkdir(out, { recursive: true });
  const index = [];
  for (const name of ORDER.map((id) => `${id}.yaml`)) {
    const bytes = await readFile(new URL(`checklists/${name}`, root));
    const { checklist, source, findings } = await openChecklist(`checklists/${name}`, bytes);
    if (findings.length > 0)
      throw new Error(findingsText(source, findings, { messages: ja, width: 120, breakLines: false, paint: NO_PAINT }));
    const file = `${checklist.id}.json`;
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    await writeFile(new URL(file, out), JSON.stringify({ ...checklist, builtIn: true, digest }));
    index.push({ id: checklist.id, version: checklist.version, file });
  }
  await writeFile(new URL('index.json', out), JSON.stringify(index));
}
