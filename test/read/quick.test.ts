import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeBytes } from '../../src/cli/node/bytes.js';
import { type Finding, finding } from '../../src/model/finding.js';
import { AnswersOpener } from '../../src/open/answers.js';
import { AnswersReader } from '../../src/read/answers/answers.js';
import { parseQuickly, type QuickFile } from '../../src/read/answers/quick-file.js';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { IPA_SCALE, makeChecklist } from '../support/checklists.js';
import { bytesOf } from '../support/files.js';
import { withoutDetails } from '../support/without-details.js';

const checklist = makeChecklist([{}, {}, { id: 'x-1' }, {}], {
  scale: IPA_SCALE,
  profile: {
    facts: [{ id: 'cloud', question: { ja: '雲' } }],
    presets: [{ id: 'home', title: { ja: '家' }, facts: { cloud: true } }],
  },
});
const source = {
  find: async ({ id }: { id: string }) => (id === 'made' ? checklist : undefined),
  ids: async () => ['made'],
};
const opener = new AnswersOpener(source);
/** Keeps what decides about statuses. */
const counting = new AnswersOpener(source, undefined, nodeBytes);

/** What the reader that keeps positions makes of it. */
async function slowly(text: string, by: AnswersOpener) {
  return by.openParsed('a.json', await parseFile('a.json', bytesOf(text), LIMITS.answerBytes));
}

async function compare(text: string, whole = opener, byStatus = counting): Promise<'quick' | 'slow'> {
  const quick = await whole.openQuickly('a.json', bytesOf(text));
  const counted = await byStatus.openQuickly('a.json', bytesOf(text));
  const slow = await slowly(text, whole);
  if (counted) {
    expect([text, slow.findings]).toEqual([text, []]);
    expect(withoutDetails(counted.opened)).toEqual(withoutDetails(slow.opened));
  }
  if (!quick) return 'slow';
  expect([text, counted]).not.toEqual([text, null]);
  expect([text, slow.findings]).toEqual([text, []]);
  expect(quick.opened).toStrictEqual(slow.opened);
  return 'quick';
}

const head = { tenken: 'answers/1', checklist: 'made@1.0.0' };
const json = (rest: object) => JSON.stringify({ ...head, ...rest });

describe('JSON read without positions', () => {
  it.each([
    ['bare answers', json({ answers: { 1: 'implemented', 2: '○', 'x-1': 'わからない', 4: 4 } })],
    ['every bare answer there is', json({ answers: { 1: 'はい', 2: '△', 'x-1': 'いいえ', 4: 'unknown' } })],
    ['records', json({ answers: { 1: { answer: 'いいえ', note: 'a', evidence: ' ', due: '2026/11/20' }, 2: {} } })],
    ['what else is in a record', json({ answers: { 1: { proposed: 'はい', checked_on: '2026/11/20', origin: 'x' } } })],
    ['empty fields', json({ answers: { 1: { answer: 'はい', note: null, owner: '' } } })],
    ['reasons', json({ answers: { 1: { answer: 'not_applicable', reason: 'x' } } })],
    ['a quote in a text', json({ answers: { 1: { answer: 'はい', note: '"' } } })],
    ["somebody's own", json({ 'x-title': 'x', 'x-size': 5, answers: { 1: { answer: 'はい', 'x-why': null } } })],
    ['people', json({ organization: { name: 'A', employees: '28人' }, respondent: 'B', date: '令和8年11月20日' })],
    ['a way of working', json({ profile: { method: 'home', cloud: true }, answers: {} })],
    ['printed with spaces', JSON.stringify({ ...head, answers: { 1: 'はい', 2: { answer: '△' } } }, null, 2)],
    ['escapes', json({ answers: { 1: 'はい' } }).replace('はい', '\\u306f\\u3044')],
    ['people in numbers', json({ organization: { name: null, employees: 28 } })],
    ['nothing', json({ organization: null, date: null, answers: { 1: null, 2: { answer: null } } })],
    ['nothing about people and ways of working', json({ respondent: null, profile: null })],
  ])('is the same as with them: %s', async (_, text) => {
    expect(await compare(text)).toBe('quick');
  });

  it('leaves what does not apply to the other reader where a checklist forbids it', async () => {
    const forbidding = new AnswersOpener({
      find: async () => ({ ...checklist, notApplicable: 'forbidden' as const }),
      ids: async () => ['made'],
    });
    const records = { 1: { answer: 'not_applicable', reason: 'x' } };
    expect(await forbidding.openQuickly('a.json', bytesOf(json({ answers: records })))).toBeNull();
    expect(await forbidding.openQuickly('a.json', bytesOf(json({ answers: { 1: 'はい' } })))).not.toBeNull();
  });

  it('reads through an overlay, unless there is something to say of it', async () => {
    const overlaid = { ...checklist, title: { ja: '重ねた' } };
    const said = finding('info', 'file.read-as', { encoding: 'Shift_JIS (CP932)' }, null);
    const read = async (findings: readonly Finding[], inOverlay: readonly Finding[]) => {
      const overlay = { source: { name: 'ours.yaml', text: '' }, findings: inOverlay };
      const over = async () => ({ checklist: overlaid, findings, inOverlay: overlay });
      const opened = await new AnswersOpener(source, { over }).openQuickly('a.json', bytesOf(json({ answers: {} })));
      return opened?.opened?.checklist.title.ja;
    };
    expect(await read([], [])).toBe('重ねた');
    expect(await read([said], [])).toBeUndefined();
    expect(await read([], [said])).toBeUndefined();
  });

  it('leaves answers to another version to the other reader, whoever asks', () => {
    const reader = new AnswersReader(checklist);
    const read = (ref: string) => reader.readQuickly(parseQuickly(json({ checklist: ref, answers: {} })) as QuickFile);
    expect(read('made@1.0.1')).toBeNull();
    expect(read('made')).toBeNull();
    expect(read('made@1.0.0')).not.toBeNull();
  });

  it.each([
    [0, 'quick'],
    [1, 'slow'],
  ])('takes as many answers as the other reader, and leaves %i more to it', async (more, expected) => {
    const items = Array.from({ length: LIMITS.answers + more }, () => ({}));
    const large = makeChecklist(items);
    const by = new AnswersOpener({ find: async () => large, ids: async () => [] });
    const answers = Object.fromEntries(large.items.map(({ id }) => [id, null]));
    expect(await compare(json({ answers }), by, by)).toBe(expected);
  });

  it.each([
    ['a key twice', '{"tenken":"answers/1","checklist":"made@1.0.0","answers":{"1":"はい","1":"いいえ"}}'],
    ['a key twice, in other words', '{"tenken":"answers/1","checklist":"made@1.0.0","answers":{"1":4,"1":2,"2":0}}'],
    [
      'a key twice, offset by a long number',
      '{"tenken":"answers/1","checklist":"made@1.0.0","organization":{"name":"a","name":"a","employees":1e21},"answers":{}}',
    ],
    [
      'a number twice where a text is left out',
      '{"tenken":"answers/1","checklist":"made@1.0.0","answers":{"1":{"note":5,"note":5}}}',
    ],
    ['bytes that would be an answer', json({ answers: { 1: 'BYTES' } }).replace('BYTES', '\\u00e2\\u0096\\u00b3')],
    ['a note that is a number', json({ answers: { 1: { answer: 'はい', note: 5 } } })],
    ['an answer nobody understands', json({ answers: { 1: 'たぶん' } })],
    ['a question there is not', json({ answers: { 9: 'はい' } })],
    ['a question in full width', json({ answers: { '１': 'はい' } })],
    ['no reason', json({ answers: { 1: 'not_applicable' } })],
    ['a field no record has', json({ answers: { 1: { answer: 'はい', remark: 'x' } } })],
    ['no reason in a record', json({ answers: { 1: { answer: '対象外', note: 'x' } } })],
    ['a person with parts of their own', json({ respondent: { name: { family: '佐藤' } } })],
    ['a number written otherwise', json({ answers: { 1: 4 } }).replace(':4', ':4.0')],
    ['a checklist that is no text', json({ checklist: 5, answers: {} })],
    ['no version', json({ checklist: 'made', answers: {} })],
    ['another version', json({ checklist: 'made@1.0.1', answers: {} })],
    ["somebody's own of several parts", json({ 'x-own': { a: 'b' }, answers: {} })],
    ["somebody's own twice", json({ 'x-a': '', answers: {} }).replace('"x-a":""', '"x-a":"1","x-a":"2"')],
    ['another field', json({ notes: 'x', answers: {} })],
    ['another field, a number', json({ rank: 5, answers: {} })],
    ['no answers at all', json({ answers: null })],
    ['a list', json({ answers: [] })],
    ['a list of lists', json({ answers: { 1: [['はい']] } })],
    ['another kind', json({ tenken: 'checklist/1' })],
    ['an overlay', json({ overlay: 'x.yaml', answers: {} })],
    ['a prototype', '{"tenken":"answers/1","checklist":"made@1.0.0","answers":{"__proto__":"はい"}}'],
    ['no JSON', '{"tenken":'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '5'],
  ])('is left to the other reader: %s', async (_, text) => {
    expect(await compare(text)).toBe('slow');
  });

  it('is never different, whatever is written', async () => {
    const word = fc.constantFrom(
      'はい',
      '○',
      'implemented',
      'unknown',
      '対象外',
      'たぶん',
      '',
      ' ',
      4,
      -1,
      0,
      2.5,
      null,
      true,
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('2026-11-20', '2026年1月2日', '"', '\\'),
    );
    const field = fc.constantFrom(
      'answer',
      'note',
      'evidence',
      'owner',
      'due',
      'reason',
      'checked_on',
      'valid_until',
      'origin',
      'proposed',
      'x-own',
      'other',
    );
    const record = fc.oneof(word, fc.dictionary(field, fc.oneof(word, text), { maxKeys: 4 }), fc.constant([]));
    const file = fc.record(
      {
        checklist: fc.constantFrom(
          'made@1.0.0',
          'made@1.0.0',
          'made@1.0.0',
          'made',
          'made@1.0.2',
          'made@2.0.0',
          'other@1.0.0',
          '',
        ),
        organization: fc.oneof(
          word,
          text,
          fc.dictionary(fc.constantFrom('name', 'industry', 'employees', 'x-a', 'b'), fc.oneof(text, word)),
        ),
        respondent: fc.oneof(word, fc.dictionary(fc.constantFrom('name', 'role'), text)),
        date: fc.oneof(text, word),
        profile: fc.oneof(
          word,
          fc.dictionary(
            fc.constantFrom('method', 'cloud', 'x-a'),
            fc.constantFrom('home', 'はい', true, false, '', 'no', 1),
          ),
        ),
        answers: fc.oneof(word, fc.dictionary(fc.constantFrom('1', '2', 'x-1', '4', '１', '9', '__proto__'), record)),
      },
      { requiredKeys: [] },
    );
    const sound = fc.record(
      {
        organization: fc.oneof(fc.constant('A社'), fc.record({ name: fc.constant('B社'), employees: fc.nat(999) })),
        date: fc.constantFrom('2026-11-20', '2026年1月2日'),
        answers: fc.dictionary(
          fc.constantFrom('1', '2', 'x-1', '4'),
          fc.oneof(
            fc.constantFrom('はい', '○', 4, -1, null, 'unknown'),
            fc.record(
              { answer: fc.constantFrom('いいえ', 2), note: text, due: fc.constant('2026/1/2') },
              { requiredKeys: [] },
            ),
          ),
        ),
      },
      { requiredKeys: ['answers'] },
    );
    let quick = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(file, sound), fc.constantFrom(0, 2), async (made, indent) => {
        if ((await compare(JSON.stringify({ ...head, ...made }, null, indent))) === 'quick') quick++;
      }),
      { numRuns: 2000 },
    );
    expect(quick).toBeGreaterThan(300);
  });
});
