import { readFileSync } from 'node:fs';
import { MAJOR_THREATS } from '../../src/guide/generated/major-threats.js';
import { SECURITY_ACTION } from '../../src/guide/generated/security-action.js';
import { TELEWORK_METHODS } from '../../src/guide/generated/telework-methods.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Checklist } from '../../src/model/checklist.js';
import { inLang, type Lang, listInLang, type Text, type TextList } from '../../src/model/text.js';
import { PROVENANCES } from '../../src/model/vocabulary.js';
import { escapeMarkdown as md } from '../../src/report/escape/markdown.js';
import { table } from '../../src/report/markdown/table.js';
import { inRepository, loadChecklist } from './files.js';

/** docs/sources.md or docs/sources.ja.md, from the checklists that come with tenken and the data of guidance/. */
export async function sourcesPage(lang: Lang): Promise<string> {
  const words = WORDS[lang];
  const index = JSON.parse(readFileSync(inRepository('dist/checklists/index.json'), 'utf8')) as { id: string }[];
  const checklists = await Promise.all(index.map(({ id }) => loadChecklist(`checklists/${id}.yaml`)));
  const parts = [
    words.title,
    words.intro,
    `## ${words.counts}`,
    table([words.columns, ...checklists.map((checklist) => countsRow(checklist, lang))]),
    words.meaning,
    ...checklists.flatMap((checklist) => checklistParts(checklist, lang)),
    `## ${words.others}`,
    ...[MAJOR_THREATS, SECURITY_ACTION, TELEWORK_METHODS].flatMap((data) => dataParts(data, lang)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function countsRow({ id, version, items, source }: Checklist, lang: Lang): string[] {
  const count = (provenance: (typeof PROVENANCES)[number]) =>
    String(items.filter((item) => item.provenance === provenance).length);
  return [
    `${id}@${version}`,
    [inLang(source.edition, lang), source.date ?? ''].filter(Boolean).join(' · '),
    String(items.length),
    ...PROVENANCES.map(count),
    String(items.filter(({ officialId }) => officialId !== undefined).length),
  ];
}

function checklistParts({ id, version, title, source }: Checklist, lang: Lang): string[] {
  const { sourceOf } = WORDS[lang];
  const facts = [
    [sourceOf.publisher, inLang(source.publisher, lang)],
    [sourceOf.document, inLang(source.document, lang)],
    [sourceOf.edition, inLang(source.edition, lang)],
    [sourceOf.date, source.date ?? ''],
    [sourceOf.url, source.url ?? ''],
    [sourceOf.terms, inLang(source.terms, lang)],
  ].filter(([, text]) => text !== '');
  return [
    `## ${md(inLang(title, lang))}`,
    `\`${id}@${version}\``,
    facts.map(([label = '', text = '']) => `- **${label}**: ${md(text)}`).join('\n'),
    ...notes(source.notes, lang),
  ];
}

interface Data {
  readonly title: Text;
  readonly publisher: Text;
  readonly asOf: string;
  readonly url: string;
  readonly notes: TextList;
}

function dataParts({ title, publisher, asOf, url, notes: said }: Data, lang: Lang): string[] {
  const { sourceOf } = WORDS[lang];
  return [
    `### ${md(inLang(title, lang))}`,
    [
      `- **${sourceOf.publisher}**: ${md(inLang(publisher, lang))}`,
      `- **${sourceOf.asOf}**: ${asOf}`,
      `- **${sourceOf.url}**: ${md(url)}`,
    ].join('\n'),
    ...notes(said, lang),
  ];
}

function notes(said: TextList | undefined, lang: Lang): string[] {
  const lines = listInLang(said, lang);
  return lines.length === 0 ? [] : [lines.map((line) => `- ${md(line)}`).join('\n')];
}

const provenances = (lang: Lang) => PROVENANCES.map((each) => (lang === 'ja' ? ja : en).vocabulary.provenance[each]);

const WORDS = {
  ja: {
    title: '# 出典',
    intro: [
      'English: [sources.md](sources.md)',
      '',
      'tenken に付いてくるチェックリストと、公表された制度についての内容が、どの資料の、いつの版によるものか、どこまで確かめられているかの',
      '一覧です。設問と説明の文章はすべて tenken の書き下ろしで、もとの資料の文面ではありません。このページはチェックリストから作られていて、',
      '試験が古くなるのを止めます。',
    ].join('\n'),
    counts: '版と、出典の確かさ',
    columns: ['チェックリスト', '版と日付', '設問', ...provenances('ja'), '公式の番号があるもの'],
    meaning: [
      `- **${provenances('ja')[0]}** (\`confirmed\`)：公開された資料で、内容を確かめられるもの`,
      `- **${provenances('ja')[1]}** (\`lineage\`)：前の版か姉妹資料に同じ主題があるもの。いまの版での番号、レベル、文言は確かめていません`,
      `- **${provenances('ja')[2]}** (\`composed\`)：公表された構成に合わせて tenken が補ったもの`,
    ].join('\n'),
    others: 'チェックリスト以外の内容',
    sourceOf: {
      publisher: '発行',
      document: '資料',
      edition: '版',
      date: '日付',
      url: '場所',
      terms: '利用の条件',
      asOf: '確かめた月',
    },
  },
  en: {
    title: '# Sources',
    intro: [
      '日本語: [sources.ja.md](sources.ja.md)',
      '',
      'Which document, and which edition of it, each checklist that comes with tenken and each published programme is made from,',
      "and how far that is confirmed. All questions and explanations are tenken's own words, not the text of the documents. This",
      'page is made from the checklists, and a test keeps it from going stale.',
    ].join('\n'),
    counts: 'Editions, and how far they are confirmed',
    columns: ['Checklist', 'Edition and date', 'Items', ...provenances('en'), 'With an official number'],
    meaning: [
      `- **${provenances('en')[0]}** (\`confirmed\`): a public source reproduces the content`,
      `- **${provenances('en')[1]}** (\`lineage\`): the topic stands in an earlier edition or a sister document; number, level and wording in this edition are unconfirmed`,
      `- **${provenances('en')[2]}** (\`composed\`): written by tenken to complete the published structure`,
    ].join('\n'),
    others: 'Beside the checklists',
    sourceOf: {
      publisher: 'Publisher',
      document: 'Document',
      edition: 'Edition',
      date: 'Date',
      url: 'Where',
      terms: 'Terms',
      asOf: 'Looked up',
    },
  },
} as const;
