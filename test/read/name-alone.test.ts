import { describe, expect, it } from 'vitest';
import { nameAlone } from '../../src/read/answers/name-alone.js';

describe('a name of which nothing else is said', () => {
  it.each(['A', '会社', ' A ', 'name', '}', '{"name":'.replaceAll('"', "'")])('is %j', (name) =>
    expect(nameAlone(JSON.stringify({ name }))).toBe(name),
  );

  it.each([
    '{"name":""}',
    '{"name":"　"}',
    '{"name":"a\\"b"}',
    '{"name":"\\u0041"}',
    '{"name":"a","industry":"b"}',
    '{"name":"a","name":"b"}',
    '{"name":"a" }',
    '{"name": "a"}',
    '{ "name":"a"}',
    '{"names":"a"}',
    '{"nama":"a"}',
    '{"name":"a"]',
    '{"industry":"a"}',
    '{"name":5}',
    '{"name":null}',
    '{"name":',
    '{"name":"}',
    '{"name":"a"',
    '{"name":"a',
    '{"name":"a"}}',
    '"name"',
    '"a{"name":"b"}',
    '{}',
    '',
  ])('is for others to look at: %s', (json) => expect(nameAlone(json)).toBeNull());
});
