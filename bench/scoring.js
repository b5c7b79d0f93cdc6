import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { AnswersOpener, assess, openChecklist } from '../dist/index.js';
import { compare, inTurn } from './measure.js';

const ITEMS = 98;
const WORDS = ['実施している', '一部実施している', '実施していない', 'わからない', 'implemented', 'partial', '○', '×'];

/** Reading, understanding and scoring answer files, compared to reading and parsing the same bytes only. */
export async function scoring(rounds, files) {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-bench-'));
  try {
    const names = Array.from({ length: files }, (_, index) => join(folder, `${index}.yaml`));
    for (const [index, name] of names.entries()) writeFileSync(name, answerFile(index));
    const checklist = await makeChecklist();
    const opener = new AnswersOpener({ find: async () => checklist, ids: async () => [checklist.id] });
    const [read, parsed, scored] = await inTurn(rounds, [
      () => {
        for (const name of names) readFileSync(name);
      },
      () => {
        for (const name of names) parse(readFileSync(name, 'utf8'));
      },
      async () => {
        for (const name of names) {
          const { opened } = await opener.open(name, readFileSync(name));
          assess(opened.checklist, opened.answers);
        }
      },
    ]);
    const what = `read, check and score ${files} files of ${ITEMS} answers`;
    return [
      { what, against: 'read and parse them (yaml)', ...compare(scored, parsed), floor: 1.1 },
      { what, against: 'read them', ...compare(scored, read), floor: Number.POSITIVE_INFINITY },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two thirds bare words, one third with a note, as people fill them in. Numbers instead of chance: the same each time. */
function answerFile(seed) {
  const lines = [
    'tenken: answers/1',
    'checklist: bench@1.0.0',
    `organization: { name: 会社${seed}, employees: ${(seed % 90) + 5} }`,
    'date: 2026-11-20',
    'answers:',
  ];
  for (let item = 1; item <= ITEMS; item++) {
    const word = WORDS[(seed * 7 + item * 13) % WORDS.length];
    lines.push(
      item % 3 === 0 ? `  q-${item}: { answer: ${word}, note: 台帳を${item}月に更新 }` : `  q-${item}: ${word}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

async function makeChecklist() {
  const items = Array.from({ length: ITEMS }, (_, index) => ({
    id: `q-${index + 1}`,
    section: 'all',
    category: 'ABCDEFGHIJKLM'[index % 13],
    role: ['executive', 'administrator', 'teleworker'][index % 3],
    level: index % 5 === 0 ? 'advanced' : 'basic',
    measure: ['organizational', 'people', 'physical', 'technological'][index % 4],
    effort: (index % 3) + 1,
    impact: (index % 3) + 1,
    provenance: 'composed',
    question: { ja: `設問${index + 1}ですか？` },
  }));
  const file = {
    tenken: 'checklist/1',
    id: 'bench',
    version: '1.0.0',
    title: { ja: '計測用' },
    source: {},
    scale: { total: 'percent', values: { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 } },
    sections: [{ id: 'all', title: { ja: '全部' } }],
    items,
  };
  const { checklist, findings } = await openChecklist('bench.json', new TextEncoder().encode(JSON.stringify(file)));
  if (!checklist) throw new Error(JSON.stringify(findings));
  return checklist;
}
