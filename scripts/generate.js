// Makes the sources that are made from other files: validators without ajv from the schemas of checklists, overlays and
// settings, and the style sheets and script of the HTML pages with the hashes their content security policies name.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';

const root = new URL('../', import.meta.url);
const out = new URL('src/read/schema/generated/', root);

await mkdir(out, { recursive: true });
for (const kind of ['checklist', 'overlay', 'config']) {
  const schema = JSON.parse(await readFile(new URL(`schemas/${kind}-1.schema.json`, root), 'utf8'));
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema(schema, 'validate');
  await writeFile(new URL(`${kind}.js`, out), standalone.default(ajv, { validate: 'validate' }));
  await writeFile(
    new URL(`${kind}.d.ts`, out),
    "import type { ValidateFunction } from 'ajv';\n\nexport declare const validate: ValidateFunction;\n",
  );
}

const page = new URL('src/report/html/', root);
await mkdir(new URL('generated/', page), { recursive: true });
const sheets = ['base', 'cover', 'answers', 'management', 'tables', 'sections', 'phone', 'paper']; // later ones win
const assets = [
  await asset('STYLE', 'css', ...sheets.map((name) => `style/${name}.css`)),
  await asset('SCRIPT', 'js', 'page.js'),
];
await writeFile(new URL('generated/assets.ts', page), assets.join(''));
const portfolio = ['base', 'cover', 'management', 'tables', 'sections', 'phone', 'paper', 'portfolio'];
await writeFile(
  new URL('generated/portfolio.ts', page),
  await asset('STYLE', 'css', ...portfolio.map((name) => `style/${name}.css`)),
);

async function asset(name, loader, ...files) {
  const source = (await Promise.all(files.map((file) => readFile(new URL(file, page), 'utf8')))).join('');
  const options = { loader, minify: true, charset: 'utf8', legalComments: 'none' };
  // Names of a page of its own: wrapped, so that none of them is global.
  const { code } = await transform(loader === 'js' ? `{${source}}` : source, options);
  const text = code.trim();
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return `export const ${name} = ${JSON.stringify(text)};\nexport const ${name}_HASH = ${JSON.stringify(hash)};\n`;
}
