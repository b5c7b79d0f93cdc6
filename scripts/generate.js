// Makes the sources that are made from other files: validators without ajv from the schemas of checklists, overlays and
// settings, the style sheets and script of the HTML pages with the hashes their content security policies name, the templates
// of the Markdown report as functions, and what is known of published programmes as constants, whose shape the compiler
// checks.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { parse } from 'yaml';
import { templateFunction } from './templates.js';

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
  await writeFile(new URL(`${kind}.js`, out), asModule(standalone.default(ajv, { validate: 'validate' })));
  await writeFile(
    new URL(`${kind}.d.ts`, out),
    "import type { ValidateFunction } from 'ajv';\n\nexport declare const validate: ValidateFunction;\n",
  );
}

/** Ajv asks for its own helpers as CommonJS even where it is to make a module. */
function asModule(code) {
  const module = code.replaceAll(
    /const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;/gu,
    // Who loads it may have unwrapped the module already.
    'import $1Module from "$2.js";const $1 = $1Module.default ?? $1Module;',
  );
  if (module.includes('require(')) throw new Error('a validator asks for a module that is not known here');
  return module;
}

const page = new URL('src/report/html/', root);
await mkdir(new URL('generated/', page), { recursive: true });
const sheets = ['base', 'cover', 'answers', 'management', 'tables', 'sections', 'change', 'phone', 'paper']; // later ones win
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

const templates = new URL('src/report/markdown/generated/', root);
await mkdir(templates, { recursive: true });
const functions = await Promise.all(
  ['report', 'summary'].flatMap((name) =>
    ['ja', 'en'].map(async (lang) => {
      const source = await readFile(new URL(`templates/${name}.${lang}.md`, root), 'utf8');
      return `  '${name}.${lang}': ${templateFunction(source)},\n`;
    }),
  ),
);
await writeFile(new URL('templates.js', templates), `export const TEMPLATES = {\n${functions.join('')}};\n`);
await writeFile(
  new URL('templates.d.ts', templates),
  `type Fill = (view: object, text: (value: unknown) => string, link: (address: unknown) => string) => string;\n
export declare const TEMPLATES: Readonly<Record<'report.ja' | 'report.en' | 'summary.ja' | 'summary.en', Fill>>;\n`,
);
const guide = new URL('src/guide/generated/', root);
await mkdir(guide, { recursive: true });
// What stands in these is named by the file: sentences, axes, facts.
const NAMED = ['sentences', 'ratings', 'facts'];
// By file: the name of the constant, and its type with the module that holds it.
const GUIDANCE = {
  'guidance/major-threats.yaml': ['MAJOR_THREATS', 'MajorThreats', 'major-threats'],
  'guidance/security-action.yaml': ['SECURITY_ACTION', 'SecurityAction', 'security-action'],
  'guidance/telework-methods.yaml': ['TELEWORK_METHODS', 'TeleworkMethods', 'telework-method'],
  'templates/policy.yaml': ['POLICY', 'GuidedDocument', 'document'],
  'templates/telework-rules.yaml': ['TELEWORK_RULES', 'GuidedDocument', 'document'],
};
for (const [file, [name, type, module]] of Object.entries(GUIDANCE)) {
  const data = camelKeys(parse(await readFile(new URL(file, root), 'utf8')));
  const source = `import type { ${type} } from '../${module}.js';\n\nexport const ${name}: ${type} = ${JSON.stringify(data, null, 2)};\n`;
  await writeFile(new URL(file.replace(/.*\//u, '').replace(/yaml$/u, 'ts'), guide), source);
}

/** Field names as files write them (`closed_by`) become those of the code (`closedBy`); names of sentences stay. */
function camelKeys(value) {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== 'object' || value === null) return value;
  const camel = (key) => key.replaceAll(/_(\w)/gu, (_, letter) => letter.toUpperCase());
  const inside = (key, inner) => {
    if (NAMED.includes(key)) return mapValues(inner, camelKeys);
    return camelKeys(inner);
  };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camel(key), inside(key, inner)]));
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

async function asset(name, loader, ...files) {
  const source = (await Promise.all(files.map((file) => readFile(new URL(file, page), 'utf8')))).join('');
  const options = { loader, minify: true, charset: 'utf8', legalComments: 'none' };
  // Names of a page of its own: wrapped, so that none of them is global.
  const { code } = await transform(loader === 'js' ? `{${source}}` : source, options);
  const text = code.trim();
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return `export const ${name} = ${JSON.stringify(text)};\nexport const ${name}_HASH = ${JSON.stringify(hash)};\n`;
}
