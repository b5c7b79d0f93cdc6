// Bundles src/ into dist/: the command line in pieces, so that a run loads what it needs, and the library.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = new URL('../', import.meta.url);
const inRoot = (path) => fileURLToPath(new URL(path, root));

const LEFT_OUT = inRoot('scripts/left-out.js');

const { version } = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));

const input = {
  platform: 'node',
  resolve: {
    mainFields: ['module', 'main'],
    // The ES module builds of the same packages: smaller, and without CommonJS wrappers.
    alias: {
      yaml: inRoot('node_modules/yaml/browser/index.js'),
      liquidjs: inRoot('node_modules/liquidjs/dist/liquid.browser.mjs'),
      // Of pdfkit: tenken reads its own fonts and breaks its own lines, so the engines for both stay out.
      fontkit: LEFT_OUT,
      linebreak: LEFT_OUT,
    },
  },
  transform: { target: 'node20.17', define: { TENKEN_VERSION: JSON.stringify(version) } },
};

const output = {
  dir: inRoot('dist'),
  format: 'esm',
  // Names stay: a stack in a bug report should say something.
  minify: { compress: true, mangle: false, codegen: true },
  comments: { legal: false }, // gathered in THIRD_PARTY_NOTICES
};

/**
 * What is left of CommonJS (commander) asks for built-in modules only: handed over as they are, without the wrapper an
 * import makes of each. Commander starts programs for commands in files of their own, which tenken has none of.
 */
const builtIns = {
  name: 'built-ins',
  transform: {
    filter: { id: /[\\/]node_modules[\\/]/u, code: 'require(' },
    handler: (code) =>
      code
        .replaceAll("require('node:child_process')", '{}')
        .replaceAll(/\brequire\((['"])((?:node:)?[a-z_]+)\1\)/gu, 'globalThis.process.getBuiltinModule($1$2$1)'),
  },
};

/**
 * Which modules are loaded together. Each file costs a run more than its bytes, and cut at every shared module there
 * would be hundreds: what every command needs is one piece, what every command over answers needs is another.
 */
function pieces() {
  const start = new Set();
  const answers = new Set();
  return {
    plugin: {
      name: 'pieces',
      buildEnd() {
        const reach = (id, found) => {
          if (found.has(id) || start.has(id) || id === main) return;
          found.add(id);
          for (const next of this.getModuleInfo(id)?.importedIds ?? []) reach(next, found);
        };
        const main = inRoot('src/cli/main.ts');
        for (const file of ['src/cli/node/run.ts', 'src/cli/program.ts']) reach(inRoot(file), start);
        reach(inRoot('src/cli/commands/score.ts'), answers);
      },
    },
    groups: [
      { name: 'version', test: /[\\/]cli[\\/]version\.ts$/u, priority: 1 }, // alone: `--version` needs no more
      { name: 'start', test: (id) => start.has(id) },
      { name: 'answers', test: (id) => answers.has(id) },
    ],
  };
}

/** The command line, from `dist/main.js`, and its threads, each from a file of its own. Gives the pieces written. */
export async function bundleCommandLine() {
  const { plugin, groups } = pieces();
  const entries = {
    main: inRoot('src/cli/main.ts'),
    reporter: inRoot('src/cli/node/reporter.ts'),
    scorer: inRoot('src/cli/node/scorer.ts'),
    'line-scorer': inRoot('src/cli/node/line-scorer.ts'),
  };
  return bundle(
    { ...input, input: entries, plugins: [builtIns, plugin] },
    { ...output, chunkFileNames: 'chunks/[name]-[hash].js', codeSplitting: { groups } },
  );
}

/** The library, a file an entry of package.json's exports. Gives the pieces written. */
export async function bundleLibrary() {
  const entries = { index: 'src/index.ts', pdf: 'src/report/pdf/pdf.ts' };
  const written = [];
  for (const [name, file] of Object.entries(entries)) {
    const options = { ...input, input: { [name]: inRoot(file) }, plugins: [builtIns] };
    written.push(...(await bundle(options, { ...output, codeSplitting: false })));
  }
  return written;
}

async function bundle(inputOptions, outputOptions) {
  const build = await rolldown(inputOptions);
  try {
    const result = await build.write(outputOptions);
    return result.output.filter(({ type }) => type === 'chunk');
  } finally {
    await build.close();
  }
}
