import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { checkFiles, findingsText, ja, NO_PAINT, openChecklist } from '../dist/index.js';
import { compare, inTurn, wholeProcess } from './measure.js';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SHIPPED = ['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98', 'iso27001-annex-a-93'];
const LARGE = 5000;

/**
 * Checking everything there is to check, compared to parsing the same bytes with the same YAML library (to its positioned
 * document, without which nobody can be told where).
 */
export async function validating(rounds, answers) {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-bench-'));
  try {
    const checklists = await Promise.all(SHIPPED.map((id) => shipped(id)));
    const surroundings = { checklists: sourceOf(checklists), asOf: '2026-11-21' };
    const given = (name, text) => ({ name, bytes: new TextEncoder().encode(text), named: true });
    const guideline = readFileSync(inRoot('checklists/mic-telework-98.yaml'), 'utf8');
    const large = largeChecklist(guideline);
    writeFileSync(join(folder, 'large.yaml'), large);
    const files = Array.from({ length: answers }, (_, index) => given(`${index}.yaml`, answerFile(index)));
    const sets = [
      ['a checklist of 98 items', Array.from({ length: 5 }, () => given('mic-telework-98.yaml', guideline)), 2],
      [`a checklist of ${LARGE} items`, [given('large.yaml', large)], 2],
      [`${answers} answer files`, files, 1.5],
    ];
    const rows = [];
    for (const [what, set, floor] of sets) {
      const [checked, parsed] = await inTurn(rounds, [
        async () => {
          for (const file of await checkFiles(set, surroundings)) wordAll(file);
        },
        () => {
          for (const { bytes } of set) parseDocument(new TextDecoder().decode(bytes));
        },
      ]);
      rows.push({
        what: `validate ${what}`,
        against: 'parse the same bytes (yaml)',
        ...compare(checked, parsed),
        floor,
      });
    }
    const tenken = inRoot('bin/tenken.js');
    const [whole, empty] = await inTurn(rounds, [
      wholeProcess(tenken, 'validate', inRoot('checklists/mic-telework-98.yaml')),
      wholeProcess('-e', '0'),
    ]);
    const what = 'validate a checklist of 98 items, start-up included';
    return [...rows, { what, against: 'node -e 0', ...compare(whole, empty), floor: Number.POSITIVE_INFINITY }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function wordAll({ source, findings }) {
  if (findings.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(findings.slice(0, 3)));
  if (findings.length > 0)
    findingsText(source, findings, { messages: ja, width: 80, breakLines: false, paint: NO_PAINT });
}

async function shipped(id) {
  const { checklist } = await openChecklist(`${id}.yaml`, readFileSync(inRoot(`checklists/${id}.yaml`)));
  return checklist;
}

function sourceOf(checklists) {
  return {
    find: async ({ id }) => checklists.find((each) => each.id === id),
    ids: async () => checklists.map(({ id }) => id),
    all: async () => checklists,
  };
}

/** The 98 questions over and over, each with its own id, and with words of its own so that they are not duplicates. */
function largeChecklist(guideline) {
  const start = guideline.indexOf('\nitems:\n') + '\nitems:\n'.length;
  const header = guideline
    .slice(0, start)
    .replace('id: mic-telework-98', 'id: large')
    .replace(/\nexpect:\n(?: {2}.*\n)+/u, '\n');
  const items = guideline.slice(start).split(/^(?= {2}- id:)/mu);
  const out = [];
  for (let index = 0; index < LARGE; index++) {
    const item = items[index % items.length]
      .replace(/ {2}- id: .*/u, `  - id: item-${index}`)
      .replace(/ {4}(?:maps_to|no_counterpart|official_id):.*\n(?: {6}.*\n)*/gu, '')
      .replace(/(question:\n {6}ja: )(.*)(\n {6}en: )(.*)/u, (_, a, japanese, b, english) => {
        return a + reworded(japanese, index) + b + reworded(english, index);
      });
    out.push(item);
  }
  return header + out.join('');
}

/** Another text of about the same length and the same characters: numbers instead of chance. */
function reworded(text, seed) {
  const ending = text.slice(-6);
  const characters = [...text.slice(0, -6)];
  let state = seed * 7919 + 1;
  for (let at = characters.length - 1; at > 0; at--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const other = state % (at + 1);
    [characters[at], characters[other]] = [characters[other], characters[at]];
  }
  // What begins or ends a quoted text, an aside or a comment may not move.
  return `"${characters
    .join('')
    .replaceAll(/["\\'#:（）「」()]/gu, 'の')
    .trim()}${ending.replaceAll('"', '')}"`;
}

const WORDS = ['実施している', '一部実施している', '実施していない', 'わからない', 'implemented', 'partial', '○', '×'];

function answerFile(seed) {
  const lines = [
    'tenken: answers/1',
    'checklist: ipa-self-check-25@1.0.0',
    `organization: 会社${seed}`,
    'date: 2026-11-20',
    'answers:',
  ];
  for (let item = 1; item <= 25; item++) {
    const word = WORDS[(seed * 7 + item * 13) % WORDS.length];
    lines.push(
      item % 3 === 0 ? `  "${item}": { answer: ${word}, note: 台帳を${item}月に更新 }` : `  "${item}": ${word}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
