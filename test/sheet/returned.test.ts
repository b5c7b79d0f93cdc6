import { describe, expect, it } from 'vitest';
import { openerFor } from '../support/files.js';
import { CHECKLIST, Returned } from '../support/returned.js';

/** A sheet as somebody returned it, what is read of it, and what is said of which cell. */
interface Case {
  readonly what: string;
  readonly bytes: () => Uint8Array;
  /** By item: the answer, or a record. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** `診断!E3 code`; for a finding about the whole file, the code alone. */
  readonly found?: readonly string[];
  readonly name?: string;
  /** Other fields of the answer file. */
  readonly file?: object;
}

const sheet = () => new Returned();
const ALL = { '1-1': 'implemented', '1-2': 'partial', 2: 'not_implemented', 3: 'unknown' };
const full = () => sheet().answers('実施している', '一部実施している', '実施していない', 'わからない');
const csv = (...lines: string[]) => {
  const text = ['番号,設問,回答,対象外の理由,メモ,期限', '[checklist],,made@1.0.0', ...lines].join('\r\n');
  return () => new TextEncoder().encode(text);
};
/** Shift_JIS by hand: there is no encoder, and a test needs a few characters only. */
const SJIS: Readonly<Record<string, readonly number[]>> = {
  番: [0x94, 0xd4],
  号: [0x8d, 0x86],
  設: [0x90, 0xdd],
  問: [0x96, 0xe2],
  回: [0x89, 0xf1],
  答: [0x93, 0x9a],
  '○': [0x81, 0x9b],
  '×': [0x81, 0x7e],
  '△': [0x81, 0xa2],
  '①': [0x87, 0x40],
};
const sjis = (text: string) =>
  Uint8Array.from([...text].flatMap((character) => SJIS[character] ?? [character.charCodeAt(0)]));

const CASES: readonly Case[] = [
  { what: 'as it should be', bytes: () => full().bytes(), answers: ALL },
  { what: 'marks instead of words', bytes: () => sheet().answers('○', '△', '×', '?').bytes(), answers: ALL },
  {
    what: 'full-width digits and letters',
    bytes: () => sheet().answers('４', '２', 'ＮＯ', '－１').bytes(),
    answers: ALL,
  },
  {
    what: 'points as numbers',
    bytes: () => sheet().set('E3', 4).set('E4', 2).set('E5', 0).set('E6', -1).bytes(),
    answers: ALL,
  },
  {
    what: 'はい and いいえ with spaces around them',
    bytes: () => sheet().answers(' はい　', '一部 ', '　いいえ', '不明 ').bytes(),
    answers: ALL,
  },
  {
    what: 'a mark and its word',
    bytes: () => sheet().answers('○ 実施している', '△一部', '×　いいえ', '？わからない').bytes(),
    answers: ALL,
  },
  {
    what: 'a mark and another word',
    bytes: () => sheet().answers('○ 実施していない').bytes(),
    found: ['診断!E3 answers.not-understood'],
  },
  {
    what: 'several answers nobody can read, all at once',
    bytes: () => sheet().answers('たぶん', '済', '実施している', '◎').bytes(),
    found: ['診断!E3 answers.not-understood', '診断!E4 answers.not-understood', '診断!E6 answers.not-understood'],
  },
  {
    what: 'a renamed tab',
    bytes: () =>
      full()
        .sheets((all) => all.map((each) => (each.name === '診断' ? { ...each, name: '回答（営業部）' } : each)))
        .bytes(),
    answers: ALL,
  },
  {
    what: 'an error on a renamed tab',
    bytes: () =>
      sheet()
        .answers('多分')
        .sheets((all) => all.map((each) => (each.name === '診断' ? { ...each, name: "営業'部!" } : each)))
        .bytes(),
    found: ["営業'部!!E3 answers.not-understood"],
  },
  {
    what: 'a head worded anew, the hidden ones still there',
    bytes: () => full().set('E2', 'ここに○×').bytes(),
    answers: ALL,
    found: [],
  },
  {
    what: 'hidden heads deleted',
    bytes: () =>
      full()
        .rows((rows) => rows.slice(1))
        .bytes(),
    answers: ALL,
  },
  {
    what: 'the hidden column deleted',
    bytes: () =>
      full()
        .cells((cells) => cells.slice(1))
        .bytes(),
    answers: ALL,
  },
  {
    what: 'hidden sheets deleted: the table still says what it is about',
    bytes: () =>
      full()
        .sheets((all) => all.slice(0, 2))
        .withoutProperties()
        .bytes(),
    answers: ALL,
  },
  {
    what: 'the table copied without anything hidden',
    bytes: () =>
      full()
        .rows((rows) => rows.slice(1))
        .sheets((all) => all.slice(1, 2))
        .withoutProperties()
        .bytes(),
    found: ['sheet.no-checklist'],
  },
  {
    what: 'only the properties left to say it',
    bytes: () =>
      full()
        .rows((rows) => rows.slice(1))
        .sheets((all) => all.slice(1, 2))
        .bytes(),
    answers: ALL,
  },
  {
    what: 'rows deleted',
    bytes: () =>
      full()
        .rows((rows) => rows.filter((_, index) => index !== 3))
        .bytes(),
    answers: { '1-1': 'implemented', 2: 'not_implemented', 3: 'unknown' },
    found: ['sheet.rows-missing'],
  },
  {
    what: 'whole rows sorted',
    bytes: () =>
      full()
        .rows(([a, b, ...rows]) => [a ?? { cells: [] }, b ?? { cells: [] }, ...rows.reverse()])
        .bytes(),
    answers: ALL,
  },
  {
    what: 'rows hidden by a filter',
    bytes: () =>
      full()
        .rows((rows) => rows.map((row, index) => ({ ...row, hidden: index === 3 })))
        .bytes(),
    answers: ALL,
  },
  {
    what: 'a blank row and a row with a remark inserted',
    bytes: () =>
      full()
        .rows((rows) => [
          ...rows.slice(0, 4),
          { cells: [] },
          { cells: [null, null, { value: '以下は総務' }] },
          ...rows.slice(4),
        ])
        .bytes(),
    answers: ALL,
  },
  {
    what: 'a row with an answer and no number inserted',
    bytes: () =>
      full()
        .rows((rows) => [
          ...rows.slice(0, 4),
          { cells: [null, null, { value: '追加の質問' }, null, { value: 'はい' }, null, { value: '※' }] },
          ...rows.slice(4),
        ])
        .bytes(),
    found: ['診断!E5 sheet.no-item', '診断!G5 sheet.not-read'],
  },
  {
    what: 'only the visible columns sorted',
    bytes: () =>
      full()
        .cells((cells, row) => (row === 2 ? [cells[0] ?? null, { value: '1-2' }, ...cells.slice(2)] : cells))
        .bytes(),
    found: ['診断!B3 sheet.rows-mixed'],
  },
  {
    what: 'a number changed to one there is not',
    bytes: () => full().set('A3', null).set('B3', '99').bytes(),
    found: ['診断!B3 answers.item-unknown', 'sheet.rows-missing'],
  },
  {
    what: 'numbers retyped in full width, with No. before them',
    bytes: () =>
      full()
        .cells((cells) => cells.slice(1))
        .set('A5', '２')
        .set('A6', 'Ｎｏ．３')
        .bytes(),
    answers: ALL,
  },
  {
    what: 'a number that Excel made a date of',
    bytes: () => full().set('A3', null).set('B3', { day: '2026-01-01' }).bytes(),
    found: ['診断!B3 answers.item-unknown', 'sheet.rows-missing'],
  },
  {
    what: 'answers merged over two rows',
    bytes: () => full().set('E4', null).merge('E3:E4').bytes(),
    found: ['診断!E3 sheet.merged'],
  },
  {
    what: 'an answer merged with the field beside it',
    bytes: () => full().merge('E3:F3').bytes(),
    answers: ALL,
  },
  {
    what: 'one owner and one note merged over several rows',
    bytes: () => full().set('I3', '佐藤').merge('I3:I5').set('G5', '同上').merge('G5:G6').bytes(),
    answers: {
      '1-1': { answer: 'implemented', owner: '佐藤' },
      '1-2': { answer: 'partial', owner: '佐藤' },
      2: { answer: 'not_implemented', note: '同上', owner: '佐藤' },
      3: { answer: 'unknown', note: '同上' },
    },
  },
  {
    what: 'a due date as a date, as a number, and as people write it',
    bytes: () =>
      full()
        .set('J3', { day: '2026-12-31' })
        .set('J4', 46387)
        .set('J5', '令和8年12月31日')
        .set('J6', '２０２６／１２／３１')
        .bytes(),
    answers: Object.fromEntries(Object.entries(ALL).map(([id, answer]) => [id, { answer, due: '2026-12-31' }])),
  },
  {
    what: 'a due date that is none',
    bytes: () => full().set('J3', '年内').set('J4', 2026).bytes(),
    found: ['診断!J3 answers.date', '診断!J4 answers.date'],
  },
  {
    what: 'an answer typed into the note',
    bytes: () => sheet().set('G3', '○').bytes(),
    found: ['診断!G3 sheet.answer-beside'],
  },
  {
    what: 'an answer typed into the blank column on the right',
    bytes: () => sheet().answers('はい').set('L4', 'いいえ').bytes(),
    found: ['診断!L4 sheet.answer-beside'],
  },
  {
    what: 'a remark in the blank column on the right',
    bytes: () => full().set('L4', '要確認').bytes(),
    answers: ALL,
    found: ['診断!L4 sheet.not-read'],
  },
  {
    what: 'a column of their own',
    bytes: () => full().set('K2', '社内チェック').set('K3', '済').set('K4', '済').bytes(),
    answers: ALL,
    found: ['診断!K2 sheet.column-not-read'],
  },
  {
    what: 'a visible head worded anew',
    bytes: () => full().set('I2', '担当部署').set('I3', '総務部').bytes(),
    answers: { ...ALL, '1-1': { answer: 'implemented', owner: '総務部' } },
  },
  {
    what: 'the column of answers copied',
    bytes: () => full().set('K2', '回答').set('K3', '×').bytes(),
    found: ['診断!K2 sheet.header-twice'],
  },
  {
    what: 'not applicable with its reason',
    bytes: () => full().answers('対象外').set('F3', '支社がない').bytes(),
    answers: { ...ALL, '1-1': { answer: 'not_applicable', reason: '支社がない' } },
  },
  {
    what: 'not applicable with the reason as a note',
    bytes: () => full().answers('対象外・該当なし').set('G3', '支社がない').bytes(),
    answers: { ...ALL, '1-1': { answer: 'not_applicable', reason: '支社がない' } },
  },
  {
    what: 'not applicable without a reason',
    bytes: () => full().answers('－').bytes(),
    found: ['診断!E3 answers.reason-missing'],
  },
  {
    what: 'the sheet copied inside the workbook, the copy blank',
    bytes: () =>
      full()
        .sheets((all) => [
          ...all,
          ...sheet()
            .sheets((own) => own.slice(1, 2))
            .edit('診断', (each) => ({ ...each, name: '診断 (2)' })).all,
        ])
        .bytes(),
    answers: ALL,
  },
  {
    what: 'a copy with another answer',
    bytes: () =>
      full()
        .sheets((all) => [
          ...all,
          ...sheet()
            .answers('×')
            .sheets((own) => own.slice(1, 2))
            .edit('診断', (each) => ({ ...each, name: '診断 (2)' })).all,
        ])
        .bytes(),
    found: ['診断 (2)!A3 syntax.duplicate-key'],
  },
  {
    what: 'who answers, in their own way of writing',
    bytes: () =>
      full()
        .set('C13', '　株式会社サンプル ', 'はじめに')
        .set('C15', '３２名', 'はじめに')
        .set('C18', 46346, 'はじめに')
        .set('C21', '出社', 'はじめに')
        .set('C22', '〇', 'はじめに')
        .bytes(),
    answers: ALL,
    file: {
      organization: { name: '株式会社サンプル', employees: 32 },
      date: '2026-11-20',
      profile: { method: 'office', facts: new Map([['vpn', true]]) },
    },
  },
  {
    what: 'who answers, unreadably',
    bytes: () =>
      full()
        .set('C15', '約30', 'はじめに')
        .set('C18', '先週', 'はじめに')
        .set('C21', '在宅', 'はじめに')
        .set('C22', 'たぶん', 'はじめに')
        .bytes(),
    found: [
      'はじめに!C15 answers.number',
      'はじめに!C18 answers.date',
      'はじめに!C21 answers.method-unknown',
      'はじめに!C22 answers.fact-value',
    ],
  },
  {
    what: 'TRUE and FALSE are no answers',
    bytes: () => full().parts((parts) => edit(parts, /<c r="E3"[^>]*>.*?<\/c>/u, '<c r="E3" t="b"><v>1</v></c>')),
    found: ['診断!E3 answers.not-understood'],
  },
  {
    what: 'a formula counts as what it shows',
    bytes: () =>
      full().parts((parts) =>
        edit(parts, /<c r="E3"[^>]*>.*?<\/c>/u, '<c r="E3" t="str"><f>IF(1,"○")</f><v>○</v></c>'),
      ),
    answers: ALL,
  },
  {
    what: 'formulas with an error and without a result',
    bytes: () =>
      full().parts((parts) => {
        edit(parts, /<c r="E3"[^>]*>.*?<\/c>/u, '<c r="E3" t="e"><f>X1</f><v>#REF!</v></c>');
        edit(parts, /<c r="G4"[^>]*\/>/u, '<c r="G4"><f>X1</f></c>');
      }),
    found: ['診断!E3 sheet.no-value', '診断!G4 sheet.no-value'],
  },
  {
    what: 'furigana and text in several pieces',
    bytes: () =>
      full().parts((parts) =>
        edit(
          parts,
          '<t xml:space="preserve">実施している</t>',
          '<r><t>実施</t></r><r><rPr><b/></rPr><t>している</t></r><rPh sb="0" eb="2"><t>ジッシ</t></rPh>',
          'xl/sharedStrings.xml',
        ),
      ),
    answers: ALL,
  },
  { what: 'elements with a prefix, texts inside cells', bytes: () => full().parts(prefixed), answers: ALL },
  {
    what: 'comments on cells',
    bytes: () => full().parts((parts) => Object.assign(parts, { 'xl/comments1.xml': '<comments/>' })),
    answers: ALL,
    found: ['sheet.comments'],
  },
  {
    what: 'days counted from 1904',
    bytes: () =>
      full()
        .set('J3', 46387 - 1462)
        .parts((parts) => edit(parts, '<bookViews>', '<workbookPr date1904="1"/><bookViews>', 'xl/workbook.xml')),
    answers: { ...ALL, '1-1': { answer: 'implemented', due: '2026-12-31' } },
  },
  {
    what: 'CSV with commas',
    name: 'a.csv',
    bytes: csv('No.1-1,問,○,,"二行\n目",2026/12/31', 'No.2,,×,,,'),
    answers: { '1-1': { answer: 'implemented', note: '二行\n目', due: '2026-12-31' }, 2: 'not_implemented' },
  },
  {
    what: 'CSV with tabs and a byte order mark',
    name: 'a.tsv',
    bytes: () => new TextEncoder().encode('\ufeff番号\t回答\n[checklist]\tmade@1.0.0\n1-1\tはい\n'),
    answers: { '1-1': 'implemented' },
  },
  {
    what: 'CSV in Shift_JIS',
    name: 'a.csv',
    bytes: () => sjis('番号,設問,回答\r\n[checklist],,made@1.0.0\r\nNo.1-1,①,○\r\nNo.1-2,,△\r\n'),
    answers: { '1-1': 'implemented', '1-2': 'partial' },
    found: ['file.read-as'],
  },
  {
    what: 'CSV with mistakes names line and column',
    name: 'a.csv',
    bytes: csv('No.1-1,,たぶん,,,', 'No.9,,○,,,', 'No.2,,○,,,いつか'),
    found: ['3:9 answers.not-understood', '4:1 answers.item-unknown', '5:11 answers.date'],
  },
  {
    what: 'CSV in which Excel made a date of a number',
    name: 'a.csv',
    bytes: csv('1月1日,,○,,,'),
    found: ['3:1 answers.item-unknown'],
  },
  {
    what: 'not applicable with a note and who said so: the note is the reason',
    bytes: () => sheet().answers('対象外').set('G3', 'VPNを使っていない').set('I3', '田中').bytes(),
    answers: { '1-1': { answer: 'not_applicable', reason: 'VPNを使っていない', owner: '田中' } },
  },
  {
    what: 'CSV with one table below the other, columns in another order',
    name: 'a.csv',
    bytes: csv('No.1-1,,○,,,', '', '回答,番号,メモ', '△,No.1-2,作成中', '×,No.2,'),
    answers: { '1-1': 'implemented', '1-2': { answer: 'partial', note: '作成中' }, 2: 'not_implemented' },
  },
  {
    what: 'CSV in which the same fact has two values',
    name: 'a.csv',
    bytes: csv('[date],,2026-11-20,,,', '[date],,2026-11-20,,,', '[date],,2026-11-21,,,', 'No.1-1,,○,,,'),
    found: ['5:9 sheet.fact-twice'],
  },
  {
    what: 'CSV in UTF-16',
    name: 'a.csv',
    bytes: () => Uint8Array.from([0xff, 0xfe, ...Buffer.from('番号,回答\n1,○\n', 'utf16le')]),
    found: ['file.encoding'],
  },
  {
    what: 'CSV with a quote left open',
    name: 'a.csv',
    bytes: csv('No.1-1,,○,,"メモ,', 'No.2,,×,,,'),
    found: ['3:12 csv.quote'],
  },
];

function edit(
  parts: Record<string, string>,
  from: string | RegExp,
  to: string,
  name = 'xl/worksheets/sheet2.xml',
): void {
  const before = parts[name] ?? '';
  parts[name] = before.replace(from, to);
  if (parts[name] === before) throw new Error(`${name} has no ${from}`);
}

/** As some programs write it: every element with a prefix, texts in the cells themselves. */
function prefixed(parts: Record<string, string>): void {
  const texts = Array.from((parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gsu), ([, text]) => text);
  for (const name of Object.keys(parts).filter((each) => each.startsWith('xl/worksheets/'))) {
    parts[name] = (parts[name] ?? '')
      .replaceAll(
        /<c ([^>]*) t="s"><v>(\d+)<\/v>/gu,
        (_, attributes, index) => `<c ${attributes} t="inlineStr"><is>${texts[Number(index)]}</is>`,
      )
      .replaceAll(/<(\/?)(?=[a-z])/giu, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
  }
}

async function opened({ name = 'client.xlsx', bytes }: Pick<Case, 'name' | 'bytes'>) {
  const { source, findings, opened: open } = await openerFor(CHECKLIST).open(name, bytes());
  const lines = source.text.split(/\r\n|\n/u);
  const place = (offset: number) => {
    const cell = source.cellAt?.(offset);
    if (cell) return `${cell.sheet}!${cell.cell}`;
    const before = source.text.slice(0, offset).split(/\r\n|\n/u);
    return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  };
  expect(lines.length).toBeGreaterThan(0);
  const found = findings
    .toSorted((a, b) => (a.span?.start ?? 1e9) - (b.span?.start ?? 1e9))
    .map(({ code, span }) => (span ? `${place(span.start)} ${code}` : code));
  return { found, answers: open?.answers ?? null };
}

describe('a returned sheet', () => {
  it.each(CASES)('$what', async (each) => {
    const { found, answers } = await opened(each);
    expect(found).toEqual(each.found ?? []);
    if (!each.answers) {
      expect(answers).toBeNull();
      return;
    }
    const records = Object.entries(each.answers).map(([id, said]) => [
      id,
      typeof said === 'string' ? { answer: said } : said,
    ]);
    expect(Object.fromEntries(answers?.answers ?? [])).toEqual(Object.fromEntries(records));
    if (each.file) expect(answers).toMatchObject(each.file);
  });
});
