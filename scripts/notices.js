// The licences of everything that is bundled into dist/, gathered from the packages themselves.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Licences that can be shipped with an MIT package when their text goes along. */
const COMPATIBLE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'MIT AND OFL-1.1',
]);

/** What dist/ holds of a package without its being bundled: the typefaces of the PDF. */
const COPIED = [fileURLToPath(new URL('../node_modules/@expo-google-fonts/biz-udpgothic', import.meta.url))];

/** The text of THIRD_PARTY_NOTICES for what a bundle holds; fails on a licence that cannot be shipped. */
export async function thirdPartyNotices(chunks) {
  const folders = new Set(COPIED);
  for (const { modules } of chunks) {
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const match = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(id);
      if (match && renderedLength > 0) folders.add(match[0]);
    }
  }
  const notices = await Promise.all([...folders].sort().map((folder) => notice(folder)));
  return `tenken includes the following packages.\n\n${notices.join(`\n${'-'.repeat(78)}\n\n`)}`;
}

async function notice(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = await readdir(folder);
  const file = files.find((each) => /^licen[sc]e(?:\.md|\.txt)?$/iu.test(each));
  const text = file && (await readFile(join(folder, file), 'utf8')).trim();
  // One package names its licence in its licence file only.
  const id = license ?? (/^MIT License\b/u.test(text ?? '') ? 'MIT' : undefined);
  if (!COMPATIBLE.has(id)) throw new Error(`${name} ${version}: the licence ${id} cannot be shipped`);
  if (!text && id !== 'MIT') throw new Error(`${name} ${version}: no licence text`);
  const font = files.includes('LICENSE_FONT')
    ? `\n\n${(await readFile(join(folder, 'LICENSE_FONT'), 'utf8')).trim()}`
    : '';
  return `${name} ${version} (${id})\n\n${text || mit(typeof author === 'string' ? author : author?.name)}${font}\n`;
}

/** For packages that say MIT and bring no text: the text itself, with the author they name. */
function mit(author) {
  return `Copyright (c) ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
