// npm run sbom: what the package holds of other people's work, as a CycloneDX 1.6 bill of materials. The same package gives
// the same bytes: no serial number, no time.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const read = (path) => readFile(new URL(path, root), 'utf8');

/** Of `tenken` and the packages named in THIRD_PARTY_NOTICES, with the digests the lockfile holds them to. */
export async function billOfMaterials() {
  const { name, version, description, license } = JSON.parse(await read('package.json'));
  const { packages } = JSON.parse(await read('package-lock.json'));
  const notices = await read('dist/THIRD_PARTY_NOTICES');
  const shipped = Array.from(notices.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+\S*) \(([\w. -]+)\)$/gmu));
  const components = shipped.map(([, each, release, licence]) =>
    component(each, release, licence, packages[`node_modules/${each}`]),
  );
  const own = {
    type: 'application',
    'bom-ref': purl(name, version),
    name,
    version,
    description,
    licenses: [{ license: { id: license } }],
    purl: purl(name, version),
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: own },
    components,
    dependencies: [
      { ref: own['bom-ref'], dependsOn: components.map((each) => each['bom-ref']) },
      ...components.map((each) => ({ ref: each['bom-ref'] })),
    ],
  };
}

function component(name, version, licence, locked) {
  if (locked?.version !== version) throw new Error(`${name} ${version} is not what package-lock.json has`);
  const [group, rest] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const digest = Buffer.from(locked.integrity.replace(/^sha512-/u, ''), 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': purl(name, version),
    ...(group && { group }),
    name: rest,
    version,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: digest }],
    licenses: / (?:AND|OR) /u.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }],
    purl: purl(name, version),
  };
}

function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await billOfMaterials(), null, 2));
