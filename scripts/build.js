// Builds dist/: the bundle, and the shipped checklists as prepared JSON. A checklist with a finding stops the build.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleCommandLine, bundleLibrary } from './bundle.js';
import { thirdPartyNotices } from './notices.js';

/** The shipped checklists, in the order `tenken list` shows them: the shortest first. */
const ORDER = ['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98'];

const root = new URL('../', import.meta.url);
const inRoot = (path) => fileURLToPath(new URL(path, root));

await rm(inRoot('dist'), { recursive: true, force: true });
const chunks = [...(await bundleCommandLine()), ...(await bundleLibrary())];
await writeFile(inRoot('dist/THIRD_PARTY_NOTICES'), await thirdPartyNotices(chunks));
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
