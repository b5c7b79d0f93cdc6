import { describe, expect, it } from 'vitest';
import { headOf, SameHead } from '../../src/read/answers/head.js';
import { makeAnswers } from '../support/checklists.js';
import { bytesOf } from '../support/files.js';

const file = makeAnswers({});

describe('what stands before the answers', () => {
  it.each([
    ['{"a":1,"answers":{"1":2}}', '{"a":1,"answers":{}}'],
    ['{"answers":{}}', '{"answers":{}}'],
    [' { "answers" :\n{ }}', ' { "answers" :\n{}}'],
    ['{"x":"answers\\"answers","answers":{', '{"x":"answers\\"answers","answers":{}}'],
    ['{"x-\\"answers":1,"answers":{', '{"x-\\"answers":1,"answers":{}}'],
    ['{"会社":"社","answers":{}}', '{"会社":"社","answers":{}}'],
    ['"answers":{', '"answers":{}}'],
  ])('is found: %j', (text, json) => {
    const brace = bytesOf(json.slice(0, -2)).length;
    expect(headOf(bytesOf(text))).toEqual({ json, end: brace });
  });

  it.each([
    '',
    '{}',
    '{"answer":{}}',
    '{"Answers":{}}',
    '{"answers":[]}',
    '{"answers"{}}',
    '{"answers":null}',
    '{"answers",{}}',
    '{"answers"',
    '{"x":"answers","answers":{}}',
    '{"x-\\"answers":{}}',
    '{answers":{}}',
  ])('is not found: %j', (text) => expect(headOf(bytesOf(text))).toBeNull());
});

/** What is found of a second text by somebody who has seen the first, up to where the answers begin. */
function organization(first: string, second: string) {
  const bytes = Buffer.from(first);
  const head = headOf(bytes);
  const same = head && SameHead.of(bytes, head, file);
  if (!same) return 'no head';
  expect(same.file).toBe(file);
  bytes.fill(0x20); // nothing of them is kept
  return same.organizationIn(bytesOf(second));
}

const text = (name: string, date = '1') => `{"a":"b","organization":${name},"date":${date},"answers":{"1":2}}`;

describe('the same head', () => {
  it.each(['"A"', '"会社"', '{"name":"x"}', '{"name":"}","b":1}', '12', 'null', '"\\""'])(
    'leads to the organization: %s',
    (name) => {
      const second = text(name);
      const end = bytesOf(second).length - bytesOf('"1":2}}').length;
      expect(organization(text('"first"'), second)).toEqual({ json: name, end });
      expect(organization(second, text('"B"'))).toMatchObject({ json: '"B"' });
    },
  );

  it('may have spaces in it', () => {
    const spaced = (name: string) => `{\n "organization": ${name} ,\n "answers": {`;
    expect(organization(spaced('"A"'), spaced('"会社"'))).toEqual({
      json: '"会社"',
      end: bytesOf(spaced('"会社"')).length,
    });
    expect(organization(spaced('"A"'), spaced(' "B"'))).toBeNull();
  });

  it.each([
    ['another date', text('"A"', '2')],
    ['another beginning', text('"A"').replace('"b"', '"c"')],
    ['more before', ` ${text('"A"')}`],
    ['more behind', text('"A"').replace(',"date"', ' ,"date"')],
    ['no end', text('"A"').slice(0, 28)],
    ['an organization without an end', '{"a":"b","organization":"A'],
    ['nothing', ''],
  ])('is not one with %s', (_, second) => expect(organization(text('"A"'), second)).toBeNull());

  it.each([
    ['has none', '{"date":1,"answers":{'],
    ['has it inside something', '{"profile":{"organization":"A"},"answers":{'],
    ['has it behind a map', '{"profile":{},"organization":"A","answers":{'],
    ['has it as a value', '{"a":"organization","answers":{'],
    ['has something that is called nearly so', '{"x-\\"organization":"A","answers":{'],
    ['has something that is called nearly so, too', '{"organizations":"A","answers":{'],
    ['has it behind the answers', '{"answers":{},"organization":"A"}'],
    ['has one with an escape that is none', '{"organization":"\\x","answers":{'],
  ])('is none that %s', (_, first) => expect(organization(first, first)).toBe('no head'));

  it('has its name at the beginning, too', () => {
    expect(organization('{"organization":1,"answers":{', '{"organization":2,"answers":{')).toMatchObject({ json: '2' });
    expect(organization('"organization":1,"answers":{', '"organization":2,"answers":{')).toBe('no head');
  });
});
