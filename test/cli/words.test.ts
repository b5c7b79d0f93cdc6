import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, wordsOf } from '../../src/cli/commands.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import { loadMessages } from '../../src/messages/load.js';
import { inRepository } from '../support/files.js';

const PARTS = Object.keys(ja);

describe('the words of a command', () => {
  it.each([['ja', ja] as const, ['en', en] as const])('%s, asked for in parts, are all there', async (lang, whole) => {
    const words = await loadMessages(lang, [
      'ask',
      'carry',
      'compare',
      'csv',
      'html',
      'merge',
      'pdf',
      'plan',
      'validate',
    ]);
    expect(Object.keys(words).sort()).toEqual(Object.keys(whole).sort());
    expect(words).toEqual(whole);
  });

  it.each(['menu', ...COMMAND_NAMES])(
    '%s asks for the words that it and what it loads use, and no others',
    async (name) => {
      const used = new Set([...reach(`cli/commands/${name}.js`)].flatMap(partsUsed));
      const core = Object.keys(await loadMessages('ja', []));
      expect([...used].filter((part) => !core.includes(part)).sort()).toEqual(
        [...wordsOf(name === 'menu' ? [] : [name])].sort(),
      );
    },
  );
});

/** A file of src/ and all it imports, at once or later. */
function reach(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, fixed, lazy] of source(file).matchAll(
    /(?:^|\n)(?:import|export)\b(?! type)[^;]*?from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gu,
  ))
    reach(normalize(join(dirname(file), fixed ?? lazy ?? '')), found);
  return found;
}

function source(file: string): string {
  if (file.startsWith('messages') || file.includes('generated')) return '';
  return readFileSync(inRepository(join('src', file.replace(/\.js$/u, '.ts'))), 'utf8');
}

/** The parts of the words a file takes: `messages.plan`, or `{ plan: words } = messages`. */
function partsUsed(file: string): string[] {
  const text = source(file);
  const direct = [...text.matchAll(/\bmessages\.([a-z]+)\b(?!\()/gu)].map(([, part]) => part ?? '');
  const taken = [...text.matchAll(/\{([^{}]*)\}(?:: Messages| = (?:[a-z]+\.)*messages;)/gu)];
  const names = taken.flatMap(([, list = '']) => list.split(',').map((each) => each.split(':')[0]?.trim() ?? ''));
  return [...direct, ...names].filter((part) => PARTS.includes(part));
}
