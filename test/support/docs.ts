import { readdirSync, readFileSync } from 'node:fs';
import { inRepository } from './files.js';

/** A command line shown in the docs, with the output shown under it. */
export interface Shown {
  readonly page: string;
  readonly command: string;
  readonly output: readonly string[];
}

const pages = () => [
  'README.md',
  'README.ja.md',
  ...readdirSync(inRepository('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Every `$ tenken …` of the docs' console blocks. */
export function shownCommands(): Shown[] {
  return pages().flatMap((page) => {
    const blocks = readFileSync(inRepository(page), 'utf8').matchAll(/^```console\n([\s\S]*?)^```/gmu);
    return Array.from(blocks, ([, block = '']) => block).flatMap((block) => splitBlock(page, block));
  });
}

function splitBlock(page: string, block: string): Shown[] {
  const shown: { page: string; command: string; output: string[] }[] = [];
  for (const line of block.trimEnd().split('\n')) {
    if (line.startsWith('$ ')) shown.push({ page, command: line.slice(2), output: [] });
    else shown.at(-1)?.output.push(line);
  }
  return shown;
}

/** Whether shown lines occur in an output in this order; a line of … stands for any number of lines. */
export function missingFrom(output: string, shown: readonly string[]): string | null {
  const lines = output.split('\n').map((line) => line.trimEnd());
  let at = 0;
  let anywhere = false;
  for (const wanted of shown) {
    if (wanted.trim() === '…') {
      anywhere = true;
      continue;
    }
    const found = lines.indexOf(wanted.trimEnd(), at);
    if (found === -1 || (!anywhere && found !== at)) return wanted;
    at = found + 1;
    anywhere = false;
  }
  return null;
}
