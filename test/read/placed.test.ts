import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeBytes } from '../../src/cli/node/bytes.js';
import { AnswersOpener } from '../../src/open/answers.js';
import { LIMITS } from '../../src/read/limits.js';
import { parseFile } from '../../src/read/parse.js';
import { statusesOf } from '../../src/score/status.js';
import { IPA_SCALE, makeChecklist } from '../support/checklists.js';
import { bytesOf } from '../support/files.js';
import { withoutDetails } from '../support/without-details.js';

const made = makeChecklist([{}, {}, { id: 'x-1' }, {}, { appliesWhen: 'cloud' }], {
  scale: IPA_SCALE,
  profile: { facts: [{ id: 'cloud', question: { ja: '雲' } }], presets: [] },
});
const other = { ...made, id: 'other', items: made.items.toReversed() };
const checklists = new Map([made, other].map((each) => [each.id, each]));
const source = { find: async ({ id }: { id: string }) => checklists.get(id), ids: async () => [...checklists.keys()] };
const opening = () => new AnswersOpener(source, undefined, nodeBytes);

/**
 * Opens texts one after the other with one opener, as the lines of a stream, and holds each to what the reader that keeps
 * positions makes of it. Which of them were read by place, which otherwise, and which were left to that reader.
 */
async function ways(...texts: readonly (string | Uint8Array)[]): Promise<('placed' | 'quick' | 'left')[]> {
  const opener = opening();
  const found: ('placed' | 'quick' | 'left')[] = [];
  for (const text of texts) {
    const bytes = typeof text === 'string' ? bytesOf(text) : text;
    const quick = (await opener.openQuickly('a.json', bytes))?.opened ?? null;
    found.push(quick ? (quick.answers.placed ? 'placed' : 'quick') : 'left');
    if (!quick) continue;
    const slow = await opener.openParsed('a.json', await parseFile('a.json', bytes, LIMITS.answerBytes));
    expect([text, slow.findings]).toEqual([text, []]);
    expect(withoutDetails(quick)).toEqual(withoutDetails(slow.opened));
    for (const day of [undefined, '2026-11-21'])
      expect(statusesOf(quick.checklist, quick.answers, day)).toEqual(
        statusesOf(quick.checklist, slowAnswers(slow), day),
      );
  }
  return found;
}

function slowAnswers({ opened }: Awaited<ReturnType<AnswersOpener['openParsed']>>) {
  if (!opened) throw new Error('nothing was opened');
  return opened.answers;
}

const head = { tenken: 'answers/1', checklist: 'made@1.0.0' };
const json = (rest: object) => JSON.stringify({ ...head, ...rest });
const answered = (answers: string) => `{"tenken":"answers/1","checklist":"made@1.0.0","answers":${answers}}`;

describe('answers that stand last in their file', () => {
  it.each([
    ['none', '{}'],
    ['bare ones', '{"1":"implemented","2":"○","x-1":"わからない","4":"いいえ","5":"partial"}'],
    ['some of them', '{"2":"○","4":"×"}'],
    ['records', '{"1":{"answer":"はい","note":"メモ"},"2":{"note":"😀","owner":"","answer":"△","evidence":" "}}'],
    ['points', '{"1":4,"2":-1,"x-1":{"answer":2}}'],
    ['as people write', '{"1":"はい。","2":{"answer":" ○ 実施している"}}'],
    ['nothing yet', '{"1":null,"2":"","x-1":{},"4":{"answer":null},"5":{"note":"あとで"}}'],
    [
      'what does not apply',
      '{"1":{"answer":"対象外","reason":"車がない"},"2":{"reason":"x","answer":"n/a","note":"y"}}',
    ],
    ['what else is in a record', '{"1":{"due":"2026/11/20","answer":"はい"},"2":{"proposed":"はい","origin":"A社"}}'],
    [
      'what has run out',
      '{"1":{"answer":"はい","valid_until":"2026-11-20"},"5":{"answer":"はい","checked_on":"2020-1-2"}}',
    ],
    ['in ASCII', '{"1":"\\u306f\\u3044","2":{"answer":"\\u25B3","note":"\\u306F"},"4":"\\u306f\\u3044\\u3002"}'],
    ['in ASCII, as nobody writes it', '{"1":"\\u306F\\u3044","2":"\\u0079es","4":"\\u306f\u3044"}'],
    [
      'escapes in notes',
      '{"1":{"answer":"はい","note":"a\\nb\\"\\\\\\/\\b\\f\\r\\t"},"2":{"note":"\\ud83d\\ude00","answer":"×"}}',
    ],
    [
      'what is written for whoever answers',
      '{"1":{"x-question":"?","x-why":"!","answer":"○","reason":"","due":"","note":""}}',
    ],
    ["what is somebody's own", '{"1":{"x-own":5,"answer":"○"},"2":{"answer":"はい","x-mark":"a","x-other":null}}'],
    ['no answers yet', '{"1":{"answer":"","note":"あとで"},"2":{"reason":"","valid_until":""},"4":{"note":"x"}}'],
    ['quotes', '{"1":{"x-why":"a \\"b\\" c","answer":"○","due":"2026/1/2","note":"\\"\\\\"}}'],
    ['another order', '{"5":"はい","2":"×","x-1":{"answer":"○","due":"2026/1/2"},"1":{"answer":"△"},"4":"partial"}'],
    [
      'what has run out, in another order',
      '{"4":{"answer":"○","valid_until":"2020-1-1"},"1":{"answer":"○","valid_until":"2020-1-1"}}',
    ],
    [
      'what looks like many lists',
      `{"1":{"answer":"○","note":"${'[{'.repeat(200)}"},"2":{"answer":"○","note":"${'['.repeat(201)}"}}`,
    ],
    ['many spaces', `{"1":"○",\n${' '.repeat(2001)}"2":"○"}`],
    ['spaces', '{ "1" : "はい" ,\n\t"2": { "answer":\r\n"○" , "note" : "x" } }\n'],
  ])('are read by the place of their question: %s', async (_, answers) => {
    expect(await ways(answered(answers))).toEqual(['placed']);
    expect(await ways(`\n ${answered(` ${answers} `)}\r\n`)).toEqual(['placed']);
  });

  it.each([['a question in other words', '{"\\u0031":"はい"}']])(
    'are read otherwise if there is %s',
    async (_, answers) => {
      expect(await ways(answered(answers))).toEqual(['quick']);
    },
  );

  it.each([
    ['behind them comes something else', '{"1":"はい"},"date":"2026-11-20"'],
    ['something comes before them that is called the same', null],
  ])('are read otherwise if %s', async (_, answers) => {
    const text = answers ? answered(answers) : json({ respondent: 'answers', answers: { 1: 'はい' } });
    expect(await ways(text)).toEqual(['quick']);
  });

  it.each([
    ['a question twice', '{"1":"はい","1":"はい"}'],
    ['a question there is not', '{"1":"はい","9":"はい"}'],
    ['a question with a longer name', '{"11":"はい"}'],
    ['a field twice', '{"1":{"note":"x","note":"y"}}'],
    ['a question twice, in another order', '{"2":"はい","1":"はい","2":"はい"}'],
    ['a question there is not, before others', '{"9":"はい","1":"はい"}'],
    ['a question that is cut off', '{"1":"はい","2'],
    ['a field twice that is empty', '{"1":{"due":"","due":"","answer":"はい"}}'],
    ["somebody's own twice", '{"1":{"x-a":"1","x-a":"2","answer":"はい"}}'],
    ["somebody's own of several parts", '{"1":{"x-a":["1"],"answer":"はい"}}'],
    ['a day that is none', '{"1":{"answer":"はい","due":"あす"}}'],
    ['a field no record has', '{"1":{"answer":"はい","remark":"x"}}'],
    ['a note that is none', '{"1":{"answer":"はい","note":5}}'],
    ['a note with parts', '{"1":{"answer":"はい","note":{"a":"b"}}}'],
    ['an answer nobody understands', '{"1":"たぶん"}'],
    ['an answer nobody understands in a record', '{"1":{"answer":"たぶん","note":"x"}}'],
    ['no reason', '{"1":"対象外"}'],
    ['no reason in a record', '{"1":{"answer":"対象外"}}'],
    ['a list', '{"1":["はい"]}'],
    ['a number with a fraction', '{"1":4.0}'],
    ['a number with an exponent', '{"1":4e0}'],
    ['a negative zero', '{"1":-0}'],
    ['a comma at the end', '{"1":"はい",}'],
    ['a comma at the end of a record', '{"1":{"answer":"はい",}}'],
    ['no comma', '{"1":"はい" "2":"はい"}'],
    ['no colon', '{"1" "はい"}'],
    ['no colon in a record', '{"1":{"answer" "はい"}}'],
    ['two colons', '{"1"::"はい"}'],
    ['no quote', '{1:"はい"}'],
    ['an escape that is none', '{"1":{"answer":"はい","note":"\\x"}}'],
    ['a capital escape', '{"1":{"answer":"はい","note":"\\N"}}'],
    ['an escape that is too short', '{"1":{"answer":"はい","note":"\\u12"}}'],
    ['an escape that is not of hexadecimal digits', '{"1":{"answer":"はい","note":"\\u12g4"}}'],
    ['a backslash at the end', '{"1":{"answer":"はい","note":"\\"}}'],
    ['a tab in a text', '{"1":{"answer":"はい","note":"\t"}}'],
    ['an end too many', '{"1":"はい"}}'],
    ['another space', '{"1":\u3000"はい"}'],
    ['a byte order mark inside', '{\ufeff"1":"はい"}'],
    ['no value', '{"1":}'],
    ['a word', '{"1":nul}'],
  ])('are left to the other reader if there is %s', async (_, answers) => {
    expect(await ways(answered(answers))).toEqual(['left']);
  });

  it('are left to the other reader if they are cut off anywhere', async () => {
    const text = answered('{"1":"はい","2":{"answer":"○","note":"x"},"x-1":4}');
    for (let end = 0; end < text.length; end++) expect([end, await ways(text.slice(0, end))]).toEqual([end, ['left']]);
  });

  it('are not read by place where bytes are no UTF-8', async () => {
    const text = bytesOf(answered('{"1":{"answer":"はい","note":"xx"}}'));
    text.set([0xe3, 0x81], text.indexOf(0x78));
    expect(await ways(text)).toEqual(['left']);
  });

  it('are found by whatever their questions are called', async () => {
    const odd = makeChecklist([{ id: 'a"b' }, { id: '問１' }, { id: 'back\\slash' }, { id: 'a' }]);
    const opener = new AnswersOpener({ find: async () => odd, ids: async () => [] }, undefined, nodeBytes);
    const answers = { 'a"b': 'はい', 問１: '×', 'back\\slash': '△', a: 'はい' };
    const opened = await opener.openQuickly('a.json', bytesOf(json({ answers })));
    expect([...(opened?.opened?.answers.placed?.statuses ?? [])]).toEqual([0, 2, 1, 0]);
    expect(await opener.openQuickly('a.json', bytesOf(answered('{"a"b":"はい"}')))).toBeNull();
  });

  it('are not read by place by whoever wants the notes', async () => {
    const whole = await new AnswersOpener(source).openQuickly('a.json', bytesOf(answered('{"1":"はい"}')));
    expect(whole?.opened?.answers.placed).toBeUndefined();
  });

  it('may be more than fit where they are kept', async () => {
    const large = makeChecklist(Array.from({ length: 300 }, () => ({})));
    const opener = new AnswersOpener({ find: async () => large, ids: async () => [] }, undefined, nodeBytes);
    const answers = Object.fromEntries(large.items.map(({ id }, index) => [id, index % 2 ? 'はい' : { answer: '×' }]));
    const opened = await opener.openQuickly('a.json', bytesOf(json({ answers })));
    expect(opened?.opened?.answers.placed?.statuses).toHaveLength(300);
    expect(opened?.opened?.answers.answers.get('300')).toEqual({ answer: 'implemented' });
  });
});

describe('what stands before them', () => {
  const survey = (organization: unknown, rest: object = {}) =>
    json({ organization, date: '2026-11-20', ...rest, answers: { 1: 'はい' } });

  it.each([
    ['a name', { name: '会社' }],
    ['more than a name', { name: '会社', employees: 28 }],
    ['a name alone', '会社'],
    ['a number', 5],
    ['nothing', null],
    ['an empty map', {}],
    ["somebody's own", { name: 'x', 'x-own': 1 }],
  ])('is the same but for the organization: %s', async (_, organization) => {
    const texts = [survey({ name: 'A' }), survey(organization), survey({ name: 'B' }), survey(organization)];
    expect(await ways(...texts)).toEqual(texts.map(() => 'placed'));
  });

  it.each([
    ['in lines', (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
    ['with spaces', (text: string) => text.replaceAll(/(?<=[:,])/gu, ' ')],
    ['in ASCII', (text: string) => text.replace('社', '\\u793e')],
  ])('is the same but for the organization, written %s', async (_, write) => {
    const texts = ['会社', '社員', '社', 'A社'].map((name) => write(survey({ name, employees: 5 })));
    expect(await ways(...texts)).toEqual(texts.map(() => 'placed'));
  });

  it.each([
    ['an escape', survey('a\tb'), 'placed'],
    ['a quote', survey('"'), 'placed'],
    ['a blank', survey(' '), 'left'],
    ['a blank name', survey({ name: '　' }), 'placed'],
    ['a name twice', survey('X').replace('"X"', '{"name":"a","name":"b"}'), 'left'],
    ['a number written otherwise', survey('X').replace('"X"', '1.0'), 'left'],
    ['a part of its own', survey({ name: { a: 'b' } }), 'left'],
    ['a list', survey(['x']), 'left'],
    ['a field it has not', survey({ nam: 'x' }), 'left'],
    ['nothing at all', survey('X').replace('"X"', ''), 'left'],
    ['something that is no JSON', survey('X').replace('"X"', 'x'), 'left'],
  ])('may have an organization that is looked at again: %s', async (_, text, expected) => {
    expect(await ways(survey({ name: 'A' }), text, survey({ name: 'B' }))).toEqual(['placed', expected, 'placed']);
  });

  it('may be another every time', async () => {
    const texts = [
      survey('A'),
      survey('A', { date: '2026-11-21' }),
      survey('A', { respondent: '佐藤' }),
      survey('A', { profile: { cloud: false } }),
      survey('A', { checklist: 'other@1.0.0', answers: { 5: 'はい', 1: '×' } }).replace(
        '"1":"×","5":"はい"',
        '"5":"はい","1":"×"',
      ),
      survey('A', { checklist: 'other@1.0.0', answers: { 5: 'はい' } }),
      json({ answers: { 1: 'はい' } }),
      json({ profile: { cloud: 'はい' }, organization: { name: 'A' }, answers: { 5: 'はい' } }),
      json({ profile: { cloud: 'いいえ' }, organization: { name: 'B' }, answers: { 5: 'はい' } }),
      survey('A'),
    ];
    expect(await ways(...texts, ...texts.toReversed())).toEqual([...texts, ...texts].map(() => 'placed'));
  });

  it('may hold the organization where it is none', async () => {
    const nested = (name: string) =>
      `{"tenken":"answers/1","checklist":"made@1.0.0","profile":{"x-a":1,"organization":${name}},"answers":{"1":"はい"}}`;
    const value = (name: string) => json({ respondent: 'organization', organization: name, answers: { 1: 'はい' } });
    expect(await ways(survey('A'), nested('"A"'), nested('"B"'), value('A'), value('B'))).toEqual([
      'placed',
      'left',
      'left',
      'placed',
      'placed',
    ]);
  });

  it('may hold what looks like the name of another part', async () => {
    const own = (key: string, value: string) =>
      `{"tenken":"answers/1","checklist":"made@1.0.0","x-\\"${key}":${value},"answers":{"1":"はい"}}`;
    expect(await ways(own('organization', '"A"'), own('organization', '"B"'), own('answers', '"C"'))).toEqual([
      'placed',
      'placed',
      'placed',
    ]);
    expect(await ways(own('answers', '{}'), own('answers', '{"1":"はい"}'))).toEqual(['left', 'left']);
  });

  it.each([
    ['a key twice', '{"tenken":"answers/1","checklist":"made@1.0.0","date":null,"date":null,"answers":{}}'],
    ['the answers twice', `${answered('{}').slice(0, -1)},"answers":{}}`],
    ['the answers in something', '{"tenken":"answers/1","checklist":"made@1.0.0","profile":{"answers":{}}}'],
    ['answers that are none', answered('[]')],
    ['another version', json({ checklist: 'made@1.0.1', answers: {} })],
    ['another kind', json({ tenken: 'checklist/1', answers: {} })],
  ])('is left to the other reader if there is %s', async (_, text) => {
    expect(await ways(text)).toEqual(['left']);
  });

  it('is not kept with all the bytes it came in', async () => {
    const [first, second] = [survey({ name: 'A' }), survey({ name: 'B' })].map((text) => Buffer.from(text));
    const opener = opening();
    await opener.openQuickly('a.json', first as Buffer);
    first?.fill(0x20);
    expect(opener.openAtOnce('b.json', second as Buffer)?.opened?.answers.organization).toEqual({ name: 'B' });
  });
});

describe('answers read by place', () => {
  const value = fc.oneof(
    fc.constantFrom(
      'はい',
      '○',
      'implemented',
      'partial',
      'いいえ',
      'わからない',
      'はい。',
      '対象外',
      'たぶん',
      '',
      4,
      -1,
      2.5,
      null,
    ),
    fc.record(
      {
        answer: fc.constantFrom('はい', '×', 2, '', '対象外', null),
        note: fc.constantFrom('メモ', '', 'a"b', '\\', '\n', '\ud800', '\0', 5, ': 1.5'),
        evidence: fc.constantFrom('台帳', ' '),
        reason: fc.constantFrom('ない', ' '),
        due: fc.constantFrom('2026-11-20', 'あす'),
        valid_until: fc.constantFrom('2026-11-20', '2027-1-2'),
        origin: fc.constantFrom('', 'A社'),
        'x-why': fc.constantFrom('', 'なぜ', '"', 1),
        'x-own': fc.constantFrom('', 'a', null, true, [1]),
        other: fc.constant('x'),
      },
      { requiredKeys: [] },
    ),
  );
  const usual = fc.oneof(
    fc.constantFrom('はい', '○', 'partial', 'いいえ', 'わからない', 4),
    fc.record(
      {
        answer: fc.constantFrom('はい', '×'),
        note: fc.constantFrom('メモ', '😀', 'a note of many letters, so that one more does not matter'),
      },
      { requiredKeys: ['answer'] },
    ),
  );
  const places = ['1', '2', 'x-1', '4', '5'];
  const answers = (each: fc.Arbitrary<unknown>) =>
    fc
      .tuple(
        fc.oneof({ weight: 3, arbitrary: fc.subarray(places) }, fc.shuffledSubarray(places)),
        fc.array(each, { minLength: 5, maxLength: 5 }),
      )
      .map(([ids, given]) => `{${ids.map((id, index) => `"${id}":${JSON.stringify(given[index])}`).join()}}`);
  const organization = fc.constantFrom(
    '{"name":"A"}',
    '{"name":"会社"}',
    '"A"',
    'null',
    '1',
    '{"name":"","employees":3}',
    '"\\n"',
    '{}',
  );
  const text = fc
    .tuple(
      organization,
      fc.constantFrom('"2026-11-20"', 'null', '"令和8年1月2日"'),
      fc.oneof(answers(usual), answers(value)),
    )
    .map(
      ([name, date, given]) =>
        `{"tenken":"answers/1","checklist":"made@1.0.0","organization":${name},"date":${date},"answers":${given}}`,
    );
  const inAscii = (json: string) =>
    json.replace(/[^\0-\x7f]/gu, (char) =>
      Array.from({ length: char.length }, (_, at) => escaped(char.charCodeAt(at))).join(''),
    );
  const escaped = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;
  /** As programs write it. */
  const written = fc.tuple(text, fc.constantFrom(0, 1, '\t'), fc.boolean()).map(([each, indent, isAscii]) => {
    const json = indent === 0 ? each : JSON.stringify(JSON.parse(each), null, indent);
    return isAscii ? inAscii(json) : json;
  });

  it('are what they are read with positions, whatever stood before them', async () => {
    const seen = { placed: 0, quick: 0, left: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 4 }), async (texts) => {
        for (const way of await ways(...texts)) seen[way]++;
      }),
      { numRuns: 500 },
    );
    expect(seen.placed).toBeGreaterThan(100);
    expect(seen.left).toBeGreaterThan(100);
  });

  it('are what they are read with positions, whatever byte is changed, lost or added', async () => {
    const seen = { placed: 0, quick: 0, left: 0 };
    const byte = fc.oneof(fc.constantFrom(...Buffer.from('{}[]":, \n\t\\0-1eE.x')), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(written, fc.noBias(fc.nat(100_000)), fc.nat(2), byte, async (whole, where, change, put) => {
        const bytes = [...bytesOf(whole)];
        bytes.splice(where % bytes.length, change === 2 ? 0 : 1, ...(change === 1 ? [] : [put]));
        for (const way of (await ways(whole, Uint8Array.from(bytes), whole)).slice(1, 2)) seen[way]++;
      }),
      { numRuns: 1500 },
    );
    expect(seen.placed).toBeGreaterThan(20);
    expect(seen.left).toBeGreaterThan(300);
  });

  it('are what they are read with positions, whatever part of them is left out or put elsewhere', async () => {
    const seen = { placed: 0, quick: 0, left: 0 };
    const place = fc.noBias(fc.nat(100_000));
    await fc.assert(
      fc.asyncProperty(written, place, fc.nat(30), place, fc.boolean(), async (whole, from, size, to, isCopied) => {
        const bytes = [...bytesOf(whole)];
        const start = from % bytes.length;
        const part = isCopied ? bytes.slice(start, start + size) : bytes.splice(start, size);
        bytes.splice(to % (bytes.length + 1), 0, ...part);
        for (const way of (await ways(whole, Uint8Array.from(bytes), whole)).slice(1, 2)) seen[way]++;
      }),
      { numRuns: 1500 },
    );
    expect(seen.placed).toBeGreaterThan(20);
    expect(seen.left).toBeGreaterThan(300);
  });
});
