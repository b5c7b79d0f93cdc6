import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, isFixed, type Layer } from '../../src/lint/catalogue.js';
import type { RuleNote } from '../../src/lint/rule.js';
import type { Lang } from '../../src/model/text.js';
import { inRepository } from './files.js';
import { runInProcess } from './world.js';

/** docs/rules.md or docs/rules.ja.md, from the rules themselves and their files in test/lint/rules. */
export async function rulesPage(lang: Lang): Promise<string> {
  const words = WORDS[lang];
  const parts = [words.title, words.intro];
  for (const [layer, notes] of Object.entries(CATALOGUE) as [Layer, readonly RuleNote[]][]) {
    parts.push(`## ${words.layers[layer]}`);
    for (const note of notes) parts.push(...(await ruleParts(note, lang)));
  }
  return `${parts.join('\n\n')}\n`;
}

async function ruleParts({ id, severity, why }: RuleNote, lang: Lang): Promise<string[]> {
  const words = WORDS[lang];
  const fixed = isFixed(id) ? words.fixed : '';
  const about = `**${words.severities[severity]}**${fixed} — ${why[lang]}`;
  const folder = inRepository(`test/lint/rules/${id.replace('.', '/')}`);
  if (!existsSync(folder)) return [`### \`${id}\``, about];
  return [`### \`${id}\``, about, `> ${await messageOf(id, folder, lang)}`, ...difference(folder)];
}

/** What is said about the bad file. */
async function messageOf(id: string, folder: string, lang: Lang): Promise<string> {
  const names = readdirSync(folder);
  const bad = names.find((name) => name.startsWith('bad.')) ?? '';
  const against = names.includes('before.yaml') ? ['--against', 'before.yaml'] : [];
  const beside = names.includes('beside') ? ['beside'] : [];
  const argv = ['validate', bad, ...beside, ...against, '--format', 'json', '--lang', lang];
  const { files } = JSON.parse((await runInProcess(argv, { folder })).stdout) as {
    files: { findings: { code: string; message: string }[] }[];
  };
  const found = files.flatMap(({ findings }) => findings).find(({ code }) => code === id);
  return (found?.message ?? '').replaceAll('<', '&lt;').replaceAll('*', '\\*');
}

/** The lines in which the bad and the good file differ; none where they differ in bytes a page cannot show. */
function difference(folder: string): string[] {
  const [bad, good] = ['bad', 'good'].map((which) => {
    const name = readdirSync(folder).find((each) => each.startsWith(`${which}.`)) ?? '';
    const bytes = readFileSync(join(folder, name));
    return bytes.includes(0) || !isUtf8(bytes) ? null : bytes.toString('utf8').trimEnd().split('\n');
  });
  if (!bad || !good) return [];
  let start = 0;
  while (start < Math.min(bad.length, good.length) && bad[start] === good[start]) start++;
  let end = 0;
  while (end < Math.min(bad.length, good.length) - start && bad.at(-1 - end) === good.at(-1 - end)) end++;
  const lines = [
    ...bad.slice(start, bad.length - end).map((line) => `-${line}`),
    ...good.slice(start, good.length - end).map((line) => `+${line}`),
  ];
  return [`\`\`\`diff\n${lines.join('\n')}\n\`\`\``];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const WORDS = {
  ja: {
    title: '# tenken validate の規則',
    intro: [
      'English: [rules.md](rules.md)',
      '',
      '`tenken validate` が見つけるもののすべてです。名前は、結果の行の終わりの `[ ]` に出るものです。',
      '重さは設定ファイルで変えられ、理由を書けば注釈で無視できます（[ci.ja.md](ci.ja.md)）。「変えられない」規則は、',
      'そのままではファイルを使えない誤りです。例の `-` が直す前、`+` が直した後です。',
      'このページは規則とその試験のファイルから作られていて、試験が古くなるのを止めます。',
    ].join('\n'),
    fixed: '（変えられない）',
    severities: { error: '誤り', warning: '注意', info: '参考' },
    layers: {
      reading: 'ファイルの読み取り',
      checklist: 'チェックリストが成り立つ条件',
      quality: 'チェックリストの出来',
      links: 'ほかのチェックリストとの対応',
      answers: '回答',
      release: '公開済みの版との比較（--against）',
    },
  },
  en: {
    title: '# The rules of tenken validate',
    intro: [
      '日本語: [rules.ja.md](rules.ja.md)',
      '',
      'Everything `tenken validate` may find. The name is what stands in `[ ]` at the end of a finding. Settings change the',
      'severity, and a comment with a reason ignores one ([ci.md](ci.md)); what is "fixed" cannot be changed: with it, the file',
      'cannot be used. In the examples, `-` is before and `+` after. This page is made from the rules and the files of their',
      'tests, and a test keeps it from going stale.',
    ].join('\n'),
    fixed: ' (fixed)',
    severities: { error: 'error', warning: 'warning', info: 'note' },
    layers: {
      reading: 'Reading a file',
      checklist: 'What makes a checklist usable',
      quality: 'What makes a checklist good',
      links: 'Links to other checklists',
      answers: 'Answers',
      release: 'Against a released version (--against)',
    },
  },
} as const;
