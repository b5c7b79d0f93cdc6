import { describe, expect, it } from 'vitest';
import type { AnswerRecord } from '../../src/model/answers.js';
import { type Answer, STATUSES } from '../../src/model/vocabulary.js';
import { PlacedReader } from '../../src/read/answers/placed.js';
import { AnswerSpelling } from '../../src/read/answers/spelling.js';
import { UNSURE } from '../../src/read/unsure.js';
import { IPA_SCALE, makeChecklist } from '../support/checklists.js';
import { bytesOf } from '../support/files.js';

const checklist = makeChecklist([{}, {}, {}, { id: '10' }], { scale: IPA_SCALE });

let asked: string[] = [];

/** The statuses of answers, and which of them somebody else was asked to read. */
function read(answers: string) {
  asked = [];
  const reader = new PlacedReader(checklist, new AnswerSpelling(IPA_SCALE), (json): AnswerRecord | undefined => {
    asked.push(json);
    return json === 'null' ? undefined : { answer: 'unknown', note: json };
  });
  const { statuses, more, ...rest } = reader.read(bytesOf(`#{${answers}`), 2);
  expect(rest.checklist).toBe(checklist);
  expect([...more.values()].map(({ note }) => note)).toEqual(asked.filter((json) => json !== 'null'));
  return { statuses: Array.from(statuses, (status) => STATUSES[status]), places: [...more.keys()], asked };
}

const only = (answer: Answer) => [answer, 'unanswered', 'unanswered', 'unanswered'];

describe('answers that are read at once', () => {
  it.each([
    ['"はい"', 'implemented'],
    ['"implemented"', 'implemented'],
    ['"△"', 'partial'],
    ['"実施していない"', 'not_implemented'],
    ['"わからない"', 'unknown'],
    ['"4"', 'implemented'],
    ['"-1"', 'unknown'],
    ['"\\u306f\\u3044"', 'implemented'],
    ['"\\u00d7"', 'not_implemented'],
    ['"\\u25B3"', 'partial'],
    ['"\\u25b3"', 'partial'],
    ['"yes, done"', 'implemented'],
    ['""', 'unanswered'],
    ['{"answer":"はい"}', 'implemented'],
    ['{"answer":"はい","note":"x","evidence":"\\n","owner":"é"}', 'implemented'],
    ['{"note":"","answer":"×"}', 'not_implemented'],
    ['{"x-question":"a","x-why":"b","answer":"△","reason":"","note":"","due":"","owner":""}', 'partial'],
    ['{"checked_on":"","valid_until":"","origin":"","proposed":"","answer":"はい"}', 'implemented'],
    ['{ "answer" : "はい" , "note" : "x" }', 'implemented'],
    ['{"answer":""}', 'unanswered'],
    ['{"note":"x"}', 'unanswered'],
  ])('%s', (json, status) => {
    expect(read(`"1":${json}}}`)).toEqual({ statuses: only(status as Answer), places: [], asked: [] });
    expect(read(` "1" : ${json} } } `)).toEqual({ statuses: only(status as Answer), places: [], asked: [] });
  });

  it('are none, some or all, in any order', () => {
    expect(read('}}')).toEqual({ statuses: only('unanswered' as Answer), places: [], asked: [] });
    expect(read(' }\n}\n').asked).toEqual([]);
    expect(read('"2":"はい","10":"×"}}').statuses).toEqual([
      'unanswered',
      'implemented',
      'unanswered',
      'not_implemented',
    ]);
    const all = ['implemented', 'partial', 'not_implemented', 'unknown'];
    expect(read('"1":"はい","2":"△","3":"×","10":"わからない"}}').statuses).toEqual(all);
    expect(read('"10":"わからない","1":"はい", "3":"×" ,"2":"△"}}').statuses).toEqual(all);
  });
});

describe('answers that somebody else is asked to read', () => {
  it.each([
    '"対象外"',
    '"n/a"',
    '"はい。"',
    '"たぶん"',
    '"\\u5B9f\\u65bd"',
    '" "',
    '4',
    '-1',
    'null',
    'true',
    '{}',
    '{"answer":"たぶん"}',
    '{"answer":"対象外","reason":"x"}',
    '{"answer":null}',
    '{"answer":4}',
    '{"note":5,"answer":"はい"}',
    '{"note":null}',
    '{"answer":"はい","answer":"はい"}',
    '{"note":"","answer":"はい","note":""}',
    '{"due":"","due":"","answer":"はい"}',
    '{"due":"2026-11-20","answer":"はい"}',
    '{"reason":"x","answer":"はい"}',
    '{"answer":"はい","due":"x}"}',
    'x"answer":"はい"',
    '{"valid_until":" ","answer":"はい"}',
    '{"proposed":"はい"}',
    '{"x-own":"a","answer":"はい"}',
    '{"answers":"はい"}',
    '{"":"はい"}',
    '{"answer" "はい"}',
    '{"answer","はい"}',
    '{"answer":"はい" "note":"x"}',
    '{"answer":"はい",}',
    '{answer:"はい"}',
    '{,"answer":"はい"}',
    '{"answer":はい}',
  ])('%s', (json) => {
    const found = json === 'null' ? 'unanswered' : 'unknown';
    const places = json === 'null' ? [] : [0];
    expect(read(`"1":${json}}}`)).toEqual({ statuses: only(found as Answer), places, asked: [json] });
    expect(read(`"1":${json},"2":"はい"}}`)).toMatchObject({ places, asked: [json] });
  });

  it('are kept at their place', () => {
    const found = read('"10":4,"2":null,"1":"はい","3":{"due":"x"}}}');
    expect(found).toEqual({
      statuses: ['implemented', 'unanswered', 'unknown', 'unknown'],
      places: [3, 2],
      asked: ['4', 'null', '{"due":"x"}'],
    });
  });
});

describe('answers nobody reads so', () => {
  it.each([
    '',
    '}',
    '} x',
    '}}}',
    '}},',
    '"1":"はい"}',
    '"1":"はい"',
    '"1":"はい",',
    '"1":"はい",}}',
    '"1":"はい" "2":"はい"}}',
    '"1":"はい";"2":"はい"}}',
    '"1":"はい","1":"はい"}}',
    '"1":"はい","2":"はい","1":"はい"}}',
    '"2":"はい","1":"はい","2":"はい"}}',
    '"4":"はい"}}',
    '"1":"はい","4":"はい"}}',
    '"11":"はい"}}',
    '"":"はい"}}',
    '1:"はい"}}',
    '"1"}}',
    '"1" "はい"}}',
    '"1","はい"}}',
    '"1":}',
    '"1":"はい',
    '"1":{"answer":"はい"',
    '"1":{"note":"x',
    '"1":{"note":"\\x"}}}',
    '"1',
    '"1":{"note":x","answer":"はい"}}}',
    '"\\u0031":"はい"}}',
    ',"1":"はい"}}',
    '"1":"はい"}}x',
    '"1":"はい"},"date":null}',
  ])('%s', (answers) => {
    let thrown: unknown;
    try {
      read(answers);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBe(UNSURE);
  });

  it.each(['"1":{"due":"x"', '"1":"対象外', '"1":12'])('nor gives to anybody, if they have no end: %s', (answers) => {
    expect(() => read(answers)).toThrow();
    expect(asked).toEqual([]);
  });
});
