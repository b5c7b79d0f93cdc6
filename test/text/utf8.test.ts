import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Utf8Builder } from '../../src/text/utf8.js';
import { bytesOf } from '../support/files.js';

/** One thing to be added, and what it is as text. */
type Step = readonly [(to: Utf8Builder) => void, string];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom('', 'a', '\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff', 'あ'.repeat(101), 'a\ud800', '\udc00😀'),
);
const number = fc.oneof(
  fc.integer({ min: -20, max: 1200 }),
  fc.constantFrom(66.7, -0.5, 1e21, 9, 10, 99, 100, -0, null),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  text.map((each): Step => [(to) => to.addText(each), each]),
  text.map((each): Step => [(to) => to.add(bytesOf(each)), each]),
  number.map((each): Step => [(to) => to.addNumber(each), JSON.stringify(each)]),
  fc.integer({ min: 32, max: 126 }).map((each): Step => [(to) => to.addByte(each), String.fromCharCode(each)]),
  fc
    .tuple(fc.nat(9), fc.nat(9))
    .map((each): Step => [(to) => to.addWithDigits(bytesOf('[0,0]'), [1, 3], Int32Array.from(each)), `[${each}]`]),
);

describe('text put together as UTF-8', () => {
  it('is what an encoder makes of its pieces, however little room there was', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(300), (steps, room) => {
        const builder = new Utf8Builder(room);
        let expected = '';
        const parts: Uint8Array[] = [];
        for (const [add, each] of steps) {
          const before = builder.length;
          add(builder);
          parts.push(builder.since(before));
          expected += new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(each)); // lone halves are no text
        }
        expect(Buffer.concat(parts).toString()).toBe(expected);
        expect(builder.length).toBe(bytesOf(expected).length);
        expect(Buffer.from(builder.take()).toString()).toBe(expected);
        expect(builder.length).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('begins anew with what comes next', () => {
    const builder = new Utf8Builder(4);
    builder.addText('abc');
    const first = builder.take();
    builder.addText('xyz');
    expect([first, builder.take()].map((bytes) => Buffer.from(bytes).toString())).toEqual(['abc', 'xyz']);
  });

  it.each([
    ['a,', 'a'],
    ['a,,', 'a,'],
    ['a', 'a'],
    ['', ''],
  ])('drops a comma at the end of %j', (given, expected) => {
    const builder = new Utf8Builder(10);
    builder.addText(given);
    builder.drop(44);
    expect(Buffer.from(builder.take()).toString()).toBe(expected);
  });
});
