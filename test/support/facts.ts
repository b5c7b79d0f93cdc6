import { existsSync, readFileSync } from 'node:fs';
import { inRepository } from './files.js';

const FACTS = inRepository('../shared/facts');

/** The facts lie beside the repository, not in it; without them their tests are skipped, and say so. */
export const haveFacts = existsSync(FACTS);

/** The rows of a table of facts, by column name. */
export function readFacts(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(`${FACTS}/${name}.tsv`, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
