// The licences of everything that is bundled into dist/, gathered from the packages themselves.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Licences that can be shipped with an MIT package when their text goes along. */
const COMPATIBLE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1']);

/** The text of THIRD_PARTY_NOTICES for what esbuild put into its outputs; fails on a licence that cannot be shipped. */
export async function thirdPartyNotices(root, metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const match = /^(?:.*node_modules\/)(?:@[^/]+\/)?[^/]+/u.exec(input);
        if (match && bytesInOutput > 0) folders.add(match[0]);
      }
    }
  }
  const notices = await Promise.all([...folders].sort().map((folder) => notice(join(root, folder))));
  return `tenken includes the following packages.\n\n${notices.join(`\n${'-'.repeat(78)}\n\n`)}`;
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (!COMPATIBLE.has(license)) throw new Error(`${name} ${version}: the licence ${license} cannot be shipped`);
  const file = (await readdir(folder)).find((each) => /^licen[sc]e(?:\.md|\.txt)?$/iu.test(each));
  if (!file) throw new Error(`${name} ${version}: no licence text`);
  return `${name} ${version} (${license})\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
}
