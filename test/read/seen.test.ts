import { describe, expect, it } from 'vitest';
import { Seen } from '../../src/read/answers/seen.js';

/** Whether a text holds nothing but what a parser makes of it. */
function isAllOf(text: string): boolean {
  const seen = new Seen();
  const look = (value: unknown): void => {
    if (typeof value === 'string') seen.string();
    else if (typeof value === 'number') seen.number();
    else if (value !== null && typeof value === 'object') {
      for (const each of Object.values(value)) {
        seen.string();
        look(each);
      }
    }
  };
  look(JSON.parse(text));
  return seen.isAllOf(text);
}

describe('whether what was read of a JSON text is all of it', () => {
  it.each([
    '{"a":"x"}',
    '{"a":"x","b":{"c":true,"d":null},"e":12}',
    '12',
    ' {\n  "a": "x",\n  "b": { "c": false }\n}\n',
    '{"a":1,"b":-12,"c":123456789012345}',
    '{ "a": "x \\" y", "b\\\\": "\\\\\\"" }',
    '{"a":":1.5 is a number, [-0 too"}', // in a text, and no number anywhere
  ])('it is: %s', (text) => expect(isAllOf(text)).toBe(true));

  it.each([
    '{"a":"x","a":"y"}',
    '{"a\\\\":"x","a\\\\":"y"}',
    '{"a":"x","a":"\\""}',
    '{"a":"\\"\\"","a":""}',
    '{"a":{"b":"x"},"a":{}}',
    '{ "a": 1, "a": 2 }',
    '{"a":12.5}',
    '12.0',
    ' 1e2',
    '{"a":1e2}',
    '{"a":-12.50}',
    '{"a":-0}',
    '{"a":1234567890123456}',
    '{"a":-1234567890123456}',
    '{ "a" : 1 , "b":\t12E2 }',
  ])('it is not, or has to be looked at: %s', (text) => expect(isAllOf(text)).toBe(false));
});
