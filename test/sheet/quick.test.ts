import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.js';
import { QuickSheets } from '../../src/read/sheet/quick.js';
import type { QuickTable } from '../../src/read/sheet/quick-table.js';
import { makeChecklist } from '../support/checklists.js';
import { checklist, compare, openerOf } from './both-readers.js';

const table = (...rows: readonly string[]) => `tenken:answers/1 made@1.0.0,回答,メモ,期限\n${rows.join('\n')}`;
const numbered = (...rows: readonly string[]) => `番号,設問,回答,理由\n[checklist],,made@1.0.0\n${rows.join('\n')}`;
const all = (...rows: readonly string[]) =>
  `tenken:answers/1 made@1.0.0,番号,回答,理由,メモ,証跡,担当,期限,確認日,有効期限,提案,由来\n${rows.join('\n')}`;

describe('CSV read without positions', () => {
  it.each([
    ['bare answers', table('1,○', '2,わからない,', 'x-1,一部実施している,,', '')],
    ['records', table('1,はい,台帳,2026/11/20', '2,いいえ,,令和8年11月20日')],
    ['spaces', table('1, はい ,　台帳　,', '2,×, ,')],
    ['points', table('1,4', '2,-1')],
    ['quotes', table('"1","はい","a ""b"", c\r\nd"', "2,○,'=1+1")],
    ['a note as the reason', table('1,対象外,ない')],
    ['numbers', numbered('No.1,問い,はい', 'No.2,"問い\n二行",対象外,ない')],
    ['a heading, a question nobody answered', numbered(',一 方針,', '', 'No.1,問い,', 'No.2,問い,○')],
    ['facts', table('[organization.name],A社,', '[organization.employees],28人', '[date],2026年11月20日', '1,○')],
    ['a way of working', table('[profile.method],home', '[profile.cloud],はい', '1,○')],
    ['what was asked', table('[items],"1,2"', '1,○', '2,')],
    ['facts left empty', table('[date],', '[respondent.name]', '1,○')],
    ['tabs', 'tenken:answers/1 made@1.0.0\t回答\r\n1\t○\r\n'],
    ['a byte order mark', `\ufeff${table('1,○')}`],
    ['two of them', `\ufeff\ufeff${table('1,○')}`],
    ['carriage returns', table('1,○', '2,×').replaceAll('\n', '\r\n')],
    ['carriage returns alone', table('1,○', '2,×').replaceAll('\n', '\r')],
    ['a blank head', table('1,○').replace('期限', '期限, ')],
    ['blanks beside the table', table('1,○,,,,', '2,×')],
    ['a delimiter that ends the file', table('1,○,')],
    ['a question alone in its row', table('1', '2,○')],
    ['all columns', all('1,,○,,台帳,証跡,総務,2026/1/2,2026/1/3,2027年1月4日,△,1')],
    ['a question named twice', all('1,No.1,○', '2,2,×')],
    ['a name in wide brackets', table('［date］,2026-11-20', '1,○')],
    ['a name of a part that has no fields', table('[organization],A社', '[organization.],A社', '1,○')],
    ['what was asked, with a gap', table('[items],"1,,2,"', '1,○', '2,')],
  ])('is the same as with them: %s', async (_, text) => {
    expect(await compare(text)).toBe('quick');
  });

  it('is the same for Shift_JIS, which is pointed out', async () => {
    const text = table('1,a').replaceAll('回答,メモ,期限', 'answer,note,due').replace('1,a', '1,yes');
    expect(
      await compare(Buffer.concat([Buffer.from(text.replace('\n1', ',\n1')), Buffer.from([0x2c, 0x82, 0xa0])])),
    ).toBe('quick');
  });

  it.each([
    ['an answer nobody understands', table('1,たぶん')],
    ['a question there is not', table('9,はい')],
    ['a question in full width', table('１,はい')],
    ['a question twice', table('1,はい', '1,はい')],
    ['no reason', table('1,対象外')],
    ['a note without an answer', table('1,,はい')],
    ['a note of mark and word without an answer', table('1,,○ 実施している')],
    ['a note in words without an answer', table('1,,台帳を見た')],
    ['a note with a space without an answer', table('1,,はい ')],
    ['something beside a question without an answer', table('1,,,,x')],
    ['a day that is none', table('1,はい,,あした')],
    ['something beside the table', table('1,はい,,,,x')],
    ['something in a row of no question', table(',はい')],
    ['a fact twice', table('[date],2026-11-20', '[date],2026-11-20')],
    ['a name in half a bracket', table('[date,2026-11-20', '1,○')],
    ['a fact that is none', table('[date],あした')],
    ['a question that was asked and is gone', table('[items],"1,2"', '1,○')],
    ['heads that hide an answer', table('1,no,回答')],
    ['heads that hide a fact', table('[organization.name],回答,no')],
    ['a question called as a head, further below', table('1,○', '回答,no,x')],
    ['the head of numbers once more, beside a fact', all('[date],番号,2026-11-20')],
    ['two questions in a row', `id,番号,回答\n[checklist],,made@1.0.0\n1,2,はい`],
    ['heads further below', table('1,はい', 'id,回答,備考', '2,はい')],
    ['heads once more', table('id,回答,備考', '2,はい')],
    ['heads in a note', table('no,no,回答')],
    ['a question called as a head', table('回答,no,x')],
    ['a title above', `診断\n${table('1,○')}`],
    ['a head nobody knows', table('1,○').replace('メモ', '色')],
    ['a head twice', table('1,○').replace('期限', '備考')],
    ['a quote that is never closed', table('1,○,"x')],
    ['an overlay', table('[overlay.file],x.yaml', '1,○')],
    ['another version', table('1,○').replace('1.0.0', '1.0.1')],
    ['no checklist', '番号,回答\n1,○'],
    ['another checklist', table('1,○').replace('made', 'other')],
    ['nothing', ''],
  ])('is left to the other reader: %s', async (_, text) => {
    expect(await compare(text)).toBe('slow');
  });

  it('leaves to the other an answer that the checklist forbids', async () => {
    const strict = { ...checklist, notApplicable: 'forbidden' as const };
    expect(await compare(table('1,対象外,ない'), openerOf(strict))).toBe('slow');
    expect(await compare(table('1,いいえ,ない'), openerOf(strict))).toBe('quick');
  });

  it('leaves to the other answers to another version, whoever asks', () => {
    const sheets = new QuickSheets();
    const read = (ref: string) => sheets.read(sheets.table(table(`[checklist],${ref}`)) as QuickTable, checklist);
    expect(read('made@1.0.1')).toBeNull();
    expect(read('made')).toBeNull();
    expect(read('made@1.0.0')).not.toBeNull();
  });

  it.each([
    [0, 'quick'],
    [1, 'slow'],
  ])('takes as many answers as the other reader, and leaves %i more to it', async (more, expected) => {
    const large = makeChecklist(Array.from({ length: LIMITS.answers + more }, () => ({})));
    const rows = large.items.map(({ id }) => `${id},はい`);
    expect(await compare(table('[items],1', ...rows), openerOf(large))).toBe(expected);
  });

  it.each([
    ['heads that end with the file, then longer ones', 'slow', 'tenken:answers/1 made@1.0.0,回答', table('1,○,台帳')],
    [
      'heads, then others whose table ends like them',
      'quick',
      '番号,"回答"\n[checklist],made@1.0.0\n1,はい\n',
      '番号,"備考"\n[checklist],made@1.0.0\n[respondent.name],"番号,"回答"\n',
    ],
    ['other columns', 'quick', table('1,○,台帳'), table('1,台帳,○').replace('回答,メモ', 'メモ,回答')],
    [
      'heads with a quote, which hides other rows when the delimiter is looked for',
      'slow',
      '番号,回答（"）\n[checklist],made@1.0.0\n1,○',
      '番号,回答（"）\n[checklist],made@1.0.0\n[respondent.name],"a";;;;;b',
    ],
    ['the same heads, and other line ends', 'quick', table('1,○'), table('1,○', '2,×').replaceAll('\n', '\r\n')],
  ])('is the same for one file after another: %s', async (_, expected, first, second) => {
    const by = openerOf();
    expect(await compare(first, by)).toBe(expected);
    expect(await compare(second, by)).toBe(await compare(second));
    expect(await compare(first, by)).toBe(expected);
  });

  it('is never different, whatever is written', async () => {
    const key = fc.constantFrom(
      '1',
      '2',
      'x-1',
      'No.1',
      'No.2',
      'no.2',
      '１',
      'no',
      '回答',
      'No.7',
      '７',
      '８',
      '9',
      '',
    );
    const fact = fc.constantFrom(
      '[checklist]',
      '[date]',
      '[organization.name]',
      '[organization.employees]',
      '[organization.x]',
      '[respondent.name]',
      '[profile.method]',
      '[profile.cloud]',
      '[items]',
      '[own]',
      '［date］',
      '[overlay.file]',
    );
    const answer = fc.constantFrom('はい', '○', '×', '4', '-1', '対象外', 'n/a', 'no', '回答', 'たぶん', ' はい　', '');
    const text = fc.oneof(
      fc.constantFrom(
        '',
        '',
        '',
        '2026-11-20',
        '2026年1月2日',
        'はい',
        '回答',
        '回答（必須）',
        'Ａｎｓｗｅｒ',
        '備考',
        'id',
      ),
      fc.constantFrom(
        '台帳を更新',
        'made@1.0.0',
        '1,2',
        "don't",
        "'=1",
        "''＝",
        'home',
        'x"y',
        '\u00a0',
        '\u00a0a',
        '\u200b',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constant(`${'あ'.repeat(41)}（回答`),
    );
    const head = fc.constantFrom(
      ['tenken:answers/1 made@1.0.0', '回答', 'メモ'],
      ['tenken:answers/1 made@1.0.0', '回答', 'メモ', '期限', '証跡', '提案'],
      ['番号', '設問', '回答', '理由', 'メモ'],
      ['id', '番号', '回答', '', 'owner', 'checked on'],
      ['回答', 'no.', '色', 'due'],
      ['tenken:answers/1 made@1.0.1', '回答（○×）', 'なぜ'],
    );
    const quoting = fc.constantFrom('needed', 'needed', 'needed', 'always', 'never');
    const made = fc.record({
      head,
      rows: fc.array(
        fc.oneof(
          { weight: 5, arbitrary: fc.record({ key, answer, more: fc.array(text, { maxLength: 6 }) }) },
          { weight: 2, arbitrary: fc.record({ key: fact, answer: text, more: fc.constant([] as string[]) }) },
          { weight: 1, arbitrary: fc.record({ key: text, answer: text, more: fc.array(text, { maxLength: 3 }) }) },
        ),
        { maxLength: 5 },
      ),
      // Most tables are sound ones.
      sound: fc.boolean(),
      quoting,
      delimiter: fc.constantFrom(',', ',', '\t', ';'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      last: fc.constantFrom('', '\n', ',', '"', '\r'),
      mark: fc.constantFrom('', '', '\ufeff', '\ufeff\ufeff'),
    });
    const by = openerOf(); // one for all of them: it keeps the heads of the last
    let quick = 0;
    await fc.assert(
      fc.asyncProperty(made, async ({ head: heads, rows, sound, quoting: how, delimiter, end, last, mark }) => {
        const keyAt = Math.max(
          heads.findIndex((each) => /tenken|番号|no\./u.test(each)),
          0,
        );
        const answerAt = heads.findIndex((each) => each.startsWith('回答'));
        const named = [
          { key: '[checklist]', answer: 'made@1.0.0', more: [] as string[] },
          ...(sound ? soundly(rows) : rows),
        ];
        const lines = named.map(({ key: name, answer: said, more }) => {
          const cells = heads.map((_, index) => (sound && index > 3 ? '' : (more[index] ?? '')));
          if (sound && heads[2] === 'メモ') cells[2] = more[2]?.trim() === '回答' ? '' : (more[2] ?? '');
          cells[keyAt] = name;
          cells[answerAt] = said;
          return sound ? cells : [...cells, ...more.slice(heads.length)];
        });
        const quoted = (cell: string) =>
          how === 'always' || (how === 'needed' && /["\r\n,;\t]/u.test(cell))
            ? `"${cell.replaceAll('"', '""')}"`
            : cell;
        const whole = [heads, ...lines].map((cells) => cells.map(quoted).join(delimiter)).join(end);
        if ((await compare(mark + whole + last, by)) === 'quick') quick++;
      }),
      { numRuns: 4000 },
    );
    expect(quick).toBeGreaterThan(300);
  });
});

/** The same rows with nothing to say about most of them. */
function soundly(rows: readonly { readonly key: string; readonly answer: string; readonly more: string[] }[]) {
  const names = ['1', 'No.2', 'x-1'];
  return rows.flatMap(({ answer, more }, index) => {
    const key = names[index];
    const said = ['はい', '○', '×', '4', '-1', ''].includes(answer) ? answer : '△';
    return key === undefined ? [] : [{ key, answer: said, more }];
  });
}
