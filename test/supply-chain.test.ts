import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { inRepository } from './support/files.js';

const json = (path: string) => JSON.parse(readFileSync(inRepository(path), 'utf8'));

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
}

const manifest: Manifest = json('package.json');
const locked: Record<string, Locked> = json('package-lock.json').packages;
const others = Object.entries(locked).filter(([path]) => path !== '');

describe('what tenken depends on', () => {
  it('is nothing at run time: what it needs is bundled', () => {
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(manifest.optionalDependencies ?? {}).toEqual({});
    expect(others.filter(([, { dev }]) => !dev).map(([path]) => path)).toEqual([]);
  });

  it('runs no script when it is installed', () => {
    for (const name of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts[name]).toBeUndefined();
    expect(others.filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript)).toEqual([]);
  });

  it('is pinned to a version and held to a digest, from whatever registry it comes', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/u)]);
    for (const [path, { integrity, resolved }] of others)
      expect([path, integrity, resolved]).toEqual([path, expect.stringMatching(/^sha512-/u), undefined]);
  });

  it.each(['docs/dependencies.md', 'docs/dependencies.ja.md'])(
    'stands in %s, each with its version and why',
    (page) => {
      const rows = Array.from(
        readFileSync(inRepository(page), 'utf8').matchAll(/^\| `([^`]+)` \| ([\d.]+) \| (.+) \|$/gmu),
      );
      const shown = Object.fromEntries(rows.map(([, name = '', version = '']) => [name, version]));
      expect(shown).toEqual(manifest.devDependencies);
      for (const [, , , why] of rows) expect(why?.length).toBeGreaterThanOrEqual(5);
      const scripts = others
        .filter(([, { hasInstallScript }]) => hasInstallScript)
        .map(([path]) => path.split('node_modules/').at(-1));
      for (const name of scripts) expect(readFileSync(inRepository(page), 'utf8')).toContain(`\`${name}\``);
    },
  );
});

describe('what is shipped of other people', () => {
  const notices = existsSync(inRepository('dist/THIRD_PARTY_NOTICES'))
    ? readFileSync(inRepository('dist/THIRD_PARTY_NOTICES'), 'utf8')
    : '';
  const named = Array.from(notices.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+\S*) \(([\w. -]+)\)$/gmu));

  it('is in THIRD_PARTY_NOTICES with its licence and version', () => {
    expect(named.length).toBeGreaterThan(15);
    for (const [, name, version] of named)
      expect([name, version]).toEqual([name, locked[`node_modules/${name}`]?.version]);
    expect(notices).toContain('SIL OPEN FONT LICENSE');
  });

  it('is named completely: every library that the sources import, and every file in dist/ that is not code of ours', () => {
    const sources = readdirSync(inRepository('src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('generated') && !name.endsWith('.d.ts'))
      .map((name) => readFileSync(inRepository(join('src', name)), 'utf8'));
    const imported = new Set(
      sources.flatMap((text) =>
        Array.from(
          text.matchAll(/^(?:import|export) (?!type\b)[^;]*? from '([^.'][^']*)'|\bimport\('([^.'][^']*)'\)/gmu),
          (match) => match[1] ?? match[2] ?? '',
        ),
      ),
    );
    const libraries = [...imported].filter((name) => !name.startsWith('node:'));
    expect(libraries.length).toBeGreaterThan(5);
    for (const library of libraries) expect(named.map(([, name]) => name)).toContain(library);
    expect(readdirSync(inRepository('dist')).sort()).toEqual(
      expect.arrayContaining(['THIRD_PARTY_NOTICES', 'checklists', 'fonts', 'index.js', 'main.js', 'pdf.js', 'types']),
    );
  });

  describe('as a bill of materials', () => {
    interface Component {
      readonly 'bom-ref': string;
      readonly purl: string;
      readonly hashes: readonly { readonly alg: string; readonly content: string }[];
    }
    let text = '';
    let bill: { components: readonly Component[]; dependencies: readonly { ref: string; dependsOn?: string[] }[] };
    beforeAll(() => {
      text = execFileSync(process.execPath, [inRepository('scripts/sbom.js')], { encoding: 'utf8' });
      bill = JSON.parse(text);
    });

    it('has each of them once, by its digest', () => {
      const refs = bill.components.map((each) => each['bom-ref']);
      expect(refs).toEqual(named.map(([, name, version]) => `pkg:npm/${name?.replace('@', '%40')}@${version}`));
      expect(new Set(refs).size).toBe(refs.length);
      expect(bill.dependencies[0]?.dependsOn).toEqual(refs);
      for (const { hashes } of bill.components) expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/u);
    });

    it('is the same bytes again', () => {
      expect(execFileSync(process.execPath, [inRepository('scripts/sbom.js')], { encoding: 'utf8' })).toBe(text);
    });

    describe('held to the official CycloneDX schema', () => {
      const schema = (name: string) => json(`test/fixtures/cyclonedx/${name}.SNAPSHOT.schema.json`);
      const ajv = new Ajv({ strict: false, validateFormats: false }); // no part of ours has a format
      for (const name of ['spdx', 'jsf-0.82'])
        ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
      const validate = ajv.compile(schema('bom-1.6'));

      it('is what it asks for', () => {
        expect([validate(bill), validate.errors]).toEqual([true, null]);
      });

      it.each([
        ['a component without a name', { components: [{ type: 'library' }] }],
        [
          'a licence nobody knows',
          { components: [{ type: 'library', name: 'x', licenses: [{ license: { id: 'Y' } }] }] },
        ],
        [
          'a digest that is none',
          { components: [{ type: 'library', name: 'x', hashes: [{ alg: 'SHA-512', content: 'z' }] }] },
        ],
        ['a word of another edition', { specVersion: '1.6', whatever: true }],
      ])('would not be, with %s', (_what, change) => expect(validate({ ...bill, ...change })).toBe(false));
    });
  });
});

describe('the package', () => {
  /** Bytes. Two thirds are the two typefaces of the PDF. */
  const BUDGET = { size: 8_000_000, unpackedSize: 16_000_000 };

  it('stays within its budget, and holds nothing but what is needed', () => {
    const command = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const [packed] = JSON.parse(execFileSync('npm', command, { cwd: inRepository('.'), encoding: 'utf8' }));
    expect(packed.size).toBeLessThan(BUDGET.size);
    expect(packed.unpackedSize).toBeLessThan(BUDGET.unpackedSize);
    const roots = new Set(packed.files.map(({ path }: { path: string }) => path.split('/')[0]));
    const known = ['bin', 'dist', 'checklists', 'examples', 'schemas', 'templates', 'docs', 'LICENSE', 'package.json'];
    for (const root of roots)
      expect([...known, 'README.md', 'README.ja.md', 'CHANGELOG.md', 'SECURITY.md']).toContain(root);
  });
});
