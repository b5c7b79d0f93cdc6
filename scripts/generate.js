// Compiles the schemas of checklists, overlays and settings to validators without ajv, which are then part of the bundle.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

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
