import { describe, expect, it } from 'vitest';
import { parseCsv, parseWorkbook } from '../../src/read/sheet/sheet.js';
import { toPlain } from '../../src/read/tree.js';
import { bytesOf } from '../support/files.js';
import { relations, workbookOf } from '../support/parts.js';

/** The answer file that lines of a CSV are, and each finding with the text it marks. */
function read(...lines: string[]) {
  const { source, root, findings } = parseCsv('a.csv', bytesOf(lines.join('\n')));
  return {
    file: root && toPlain(root),
    said: findings.map(({ severity, span, code, args }) => [
      severity,
      span && source.text.slice(span.start, span.end),
      code,
      args,
    ]),
  };
}

const HEAD = '番号,回答,メモ';
const MARK = 'tenken:answers/1 small@1.2.0,回答,メモ';
const answers = (...lines: string[]) => (read(MARK, ...lines).file as { answers: object }).answers;

describe('the answer file a sheet is', () => {
  it('has what its rows of facts say, by what they belong to', () => {
    const facts = [
      '[checklist],small@1.2.0',
      '[overlay.file],own.yaml',
      '[overlay.digest],sha256:1',
      '[organization.name],みどり精工',
      '[organization.industry],',
      '[respondent.name],佐藤',
      '[profile.cloud],はい',
      '[date],2026-11-21',
      '[organization.],x',
      '[other.name],x',
      '[],x',
    ];
    expect(read(HEAD, ...facts, '1,はい')).toEqual({
      file: {
        tenken: 'answers/1',
        checklist: 'small@1.2.0',
        overlay: { file: 'own.yaml', digest: 'sha256:1' },
        organization: { name: 'みどり精工' },
        respondent: { name: '佐藤' },
        profile: { cloud: 'はい' },
        date: '2026-11-21',
        answers: { 1: 'はい' },
      },
      said: [],
    });
  });

  it('has no more than is said', () => {
    expect(read(MARK).file).toEqual({ tenken: 'answers/1', checklist: 'small@1.2.0', answers: {} });
  });

  it('is about the checklist of its facts, before that of its mark', () => {
    expect(read(MARK, '[checklist],other@2.0.0').file).toMatchObject({ checklist: 'other@2.0.0' });
    expect(read(MARK, '[checklist],').file).toMatchObject({ checklist: 'small@1.2.0' });
  });

  it('is none without a table, or without a checklist', () => {
    expect(read('a,b')).toEqual({ file: null, said: [['error', null, 'sheet.no-table', {}]] });
    expect(read(HEAD, '1,はい')).toEqual({ file: null, said: [['error', null, 'sheet.no-checklist', {}]] });
  });

  it('is none where its bytes are no text', () => {
    const { root, source, findings } = parseCsv('a.csv', Uint8Array.from([0x61, 0]));
    expect([root, source, findings.map(({ code }) => code)]).toEqual([null, { name: 'a.csv', text: '' }, ['file.nul']]);
  });

  it('says all that was found on the way, from the encoding to the questions', () => {
    const bytes = Uint8Array.from([...bytesOf('no.,answer,'), 0x8d, 0x86, ...bytesOf('\n[checklist],a\n1,"x')]);
    const { findings } = parseCsv('a.csv', bytes);
    expect(findings.map(({ code }) => code)).toEqual(['file.read-as', 'csv.quote', 'sheet.column-not-read']);
  });
});

describe('where it stands', () => {
  it('is its cell, for what a cell says; what stands nowhere is at the beginning', () => {
    const lines = ['番号,回答', '[checklist],a', '[profile.x],はい', '[profile.y],いいえ', '[date],2026', '1,はい'];
    const { root, source } = parseCsv('a.csv', bytesOf(lines.join('\n')));
    const top = { start: 0, end: 0 };
    const at = (line: number) => {
      const end = lines.slice(0, line + 1).join('\n').length;
      return { start: end - (lines[line] ?? '').length + (lines[line] ?? '').indexOf(',') + 1, end };
    };
    const number = { start: at(5).start - 2, end: at(5).start - 1 };
    const scalar = (text: string, place: { start: number; end: number }) => ({
      kind: 'scalar',
      text,
      value: text,
      ...place,
    });
    const entry = (key: string, place: { start: number; end: number }, value: unknown) => ({
      key: scalar(key, place),
      value,
    });
    expect(source).toEqual({ name: 'a.csv', text: lines.join('\n') });
    expect(root).toEqual({
      kind: 'map',
      ...top,
      entries: [
        entry('tenken', top, scalar('answers/1', top)),
        entry('checklist', at(1), scalar('a', at(1))),
        entry('profile', at(2), {
          kind: 'map',
          ...at(2),
          entries: [entry('x', at(2), scalar('はい', at(2))), entry('y', at(3), scalar('いいえ', at(3)))],
        }),
        entry('date', at(4), scalar('2026', at(4))),
        entry('answers', top, { kind: 'map', ...top, entries: [entry('1', number, scalar('はい', at(5)))] }),
      ],
    });
  });

  it('is the mark of the table, for the checklist it names', () => {
    const { root } = parseCsv('a.csv', bytesOf(`\n${MARK}`));
    const { key, value } = (root?.kind === 'map' && root.entries[1]) || {};
    const place = { start: 1, end: 1 + MARK.indexOf(',') };
    expect([key, value]).toMatchObject([place, { text: 'small@1.2.0', ...place }]);
  });
});

describe('the answer file a workbook is', () => {
  const row = (...texts: string[]) => `<row>${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
  const TABLE = row('番号', '回答') + row('1', 'はい');
  const FACT = row('[checklist]', 'a@1.0.0');
  const property = {
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml'], ['custom-properties', 'custom.xml']),
    'custom.xml': '<Properties><property name="checklist"><lpwstr>b@1.0.0</lpwstr></property></Properties>',
  };
  const plain = (bytes: Uint8Array) => {
    const { root, findings } = parseWorkbook('a.xlsx', bytes);
    return [root && toPlain(root), findings];
  };
  const answersTo = (checklist: string) => ({ tenken: 'answers/1', checklist, answers: { 1: 'はい' } });

  it('is about the checklist of its facts, before that of its properties', () => {
    expect(plain(workbookOf(TABLE + FACT))).toEqual([answersTo('a@1.0.0'), []]);
    expect(plain(workbookOf(TABLE, property))).toEqual([answersTo('b@1.0.0'), []]);
    expect(plain(workbookOf(TABLE + FACT, property))).toEqual([answersTo('a@1.0.0'), []]);
    const { root } = parseWorkbook('a.xlsx', workbookOf(TABLE, property));
    expect(root?.kind === 'map' && root.entries[1]).toMatchObject({ value: { start: 0, end: 0 } });
  });

  it('is on any of its sheets, and so is the mark of what it is about', () => {
    const marked = row('tenken:answers/1 c@1.0.0', '回答') + row('2', 'いいえ');
    const bytes = workbookOf(row('read me'), {
      'xl/workbook.xml': `<workbook>${['rId1', 'rId2', 'rId3'].map((id) => `<sheet r:id="${id}"/>`).join('')}</workbook>`,
      'xl/_rels/workbook.xml.rels': relations(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'table.xml'],
        ['worksheet', 'marked.xml'],
      ),
      'xl/table.xml': `<worksheet>${TABLE}</worksheet>`,
      'xl/marked.xml': `<worksheet>${marked}</worksheet>`,
    });
    const answers = { 1: 'はい', 2: 'いいえ' };
    expect(plain(bytes)).toEqual([{ tenken: 'answers/1', checklist: 'c@1.0.0', answers }, []]);
  });

  it('has its cells as its text', () => {
    const { source } = parseWorkbook('a.xlsx', workbookOf(FACT));
    expect(source).toMatchObject({ name: 'a.xlsx', text: '[checklist]\na@1.0.0\n' });
    expect(source.cellAt?.(12)).toMatchObject({ sheet: 'a', cell: 'B1' });
  });

  it('does not have what comments say, and what does not fit is said before that', () => {
    const commented = workbookOf(`${TABLE + FACT}${row('', 'はい')}`, { 'xl/comments1.xml': '<comments/>' });
    expect(plain(commented)[1]).toMatchObject([
      { severity: 'error', code: 'sheet.no-item' },
      { severity: 'warning', code: 'sheet.comments', args: {}, span: null },
    ]);
  });

  it('is none where the workbook is refused, or has no table', () => {
    expect(parseWorkbook('a.xlsx', bytesOf('no workbook'))).toEqual({
      source: { name: 'a.xlsx', text: '' },
      root: null,
      findings: [{ severity: 'error', code: 'sheet.broken', args: { part: 'zip' }, span: null }],
    });
    expect(plain(workbookOf(FACT))).toMatchObject([null, [{ code: 'sheet.no-table' }]]);
  });

  it('hides no fault of ours', () => {
    expect(() => parseWorkbook('a.xlsx', null as unknown as Uint8Array)).toThrow(TypeError);
  });
});

describe('a fact that is there twice', () => {
  it('says the same, or is nobody’s to choose', () => {
    const same = read(HEAD, '[checklist],a@1.0.0', '[checklist],a@1.0.0', '[checklist], ');
    expect(same).toMatchObject({ file: { checklist: 'a@1.0.0' }, said: [] });
    const other = read(HEAD, '[checklist],a@1.0.0', '[checklist],b@1.0.0');
    expect(other).toMatchObject({
      file: { checklist: 'a@1.0.0' },
      said: [['error', 'b@1.0.0', 'sheet.fact-twice', { key: '[checklist]' }]],
    });
  });
});

describe('an item that is there twice', () => {
  const keys = (...lines: string[]) => {
    const { root } = parseCsv('a.csv', bytesOf([MARK, ...lines].join('\n')));
    const all = root?.kind === 'map' ? root.entries.at(-1)?.value : undefined;
    return all?.kind === 'map' ? all.entries.map(({ key, value }) => [key.text, toPlain(value)]) : [];
  };

  it('is once where both say the same, or one says nothing', () => {
    expect(keys('1,はい', '1,はい', '2,', '1,')).toEqual([['1', 'はい']]);
    expect(keys('1,はい,m', '1,はい,m')).toEqual([['1', { answer: 'はい', note: 'm' }]]);
  });

  it('is there twice where they differ, in the answer or in what is said beside it', () => {
    expect(keys('1,はい', '1,いいえ').map(([key]) => key)).toEqual(['1', '1']);
    expect(keys('1,はい,m', '1,はい,n').map(([key]) => key)).toEqual(['1', '1']);
    expect(keys('1,はい,m', '1,はい').map(([key]) => key)).toEqual(['1', '1']);
    expect(keys('1,はい', '2,はい').map(([key]) => key)).toEqual(['1', '2']);
  });

  it('has the answers in their order', () => {
    expect(answers('2,はい', '1,いいえ')).toEqual({ 1: 'いいえ', 2: 'はい' });
  });
});

describe('questions whose rows are gone', () => {
  const missing = (asked: string, ...lines: string[]) => read(MARK, `[items],"${asked}"`, ...lines).said;

  it('are named', () => {
    expect(missing('1,2,3', '1,はい', '3,')).toEqual([['warning', null, 'sheet.rows-missing', { ids: ['2'] }]]);
  });

  it('are none where all are there, answered or not, or nobody wrote down which were asked', () => {
    expect(missing('1,3,', '1,はい', '3,')).toEqual([]);
    expect(read(MARK, '1,はい').said).toEqual([]);
  });
});
