import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/read/sheet/xml.js';
import { Refused } from '../../src/read/sheet/zip.js';
import { bytesOf } from '../support/files.js';

/** What a reader hears, in order. */
function heard(xml: string | Uint8Array): string[] {
  const all: string[] = [];
  readXml('part.xml', typeof xml === 'string' ? bytesOf(xml) : xml, {
    open: (name, attributes) => all.push(`<${name} ${JSON.stringify(attributes())}>`),
    close: (name) => all.push(`</${name}>`),
    text: (text) => all.push(text),
  });
  return all;
}

/** The code of what is said of XML; it is always an error of the whole part. */
function refusal(xml: string | Uint8Array): string | null {
  try {
    heard(xml);
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) return 'a crash';
    expect(error.finding).toMatchObject({ severity: 'error', args: { part: 'part.xml' }, span: null });
    return error.finding.code;
  }
}

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of [0xfeff, ...Array.from(text, (each) => each.charCodeAt(0))].entries())
    view.setUint16(index * 2, unit, littleEndian);
  return bytes;
};

describe('XML', () => {
  it('is heard in order, names without prefixes', () => {
    expect(heard('<?xml version="1.0"?><x:a r:id="1"><b/><!-- no --><x:c>text</x:c></x:a>')).toEqual([
      '<a {"id":"1"}>',
      '<b {}>',
      '</b>',
      '<c {}>',
      'text',
      '</c>',
      '</a>',
    ]);
  });

  it.each([
    ['the five entities', '<t>&lt;&amp;&gt;&quot;&apos;</t>', '<&>"\''],
    ['characters by number, also beyond 16 bits', '<t>&#12399;&#x3044;&#x1F600;</t>', 'はい😀'],
    ['the last character there is', '<t>&#1114111;&#x10FFFF;</t>', '\u{10ffff}\u{10ffff}'],
    ['a part in which nothing has a meaning', '<t><![CDATA[<b>&amp;]]></t>', '<b>&amp;'],
  ])('has %s', (_what, xml, text) => expect(heard(xml).slice(1, -1).join('')).toBe(text));

  it('is also read in UTF-16', () => {
    for (const little of [true, false]) expect(heard(utf16('<t>はい</t>', little))).toEqual(['<t {}>', 'はい', '</t>']);
  });

  it('is in UTF-8 with half of a mark before it, and then no text', () => {
    for (const [first, second, little] of [
      [0x20, 0xfe, true],
      [0xff, 0x20, true],
      [0x20, 0xff, false],
      [0xfe, 0x20, false],
    ] as const) {
      const marked = utf16('<t/>', little);
      marked.set([first, second]);
      expect([first, second, refusal(marked)]).toEqual([first, second, 'sheet.broken']);
    }
  });

  it('has elements inside one another, and any number beside one another', () => {
    const deep = (levels: number) => `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`;
    const wide = (levels: number) => `<t>${'<a/><a></a>'.repeat(100)}${deep(levels - 1)}</t>`;
    for (const nested of [deep, wide])
      expect([64, 65].map((levels) => refusal(nested(levels)))).toEqual([null, 'sheet.broken']);
  });

  it('is read by who wants to hear of nothing but elements', () => {
    const names: string[] = [];
    readXml('part.xml', bytesOf('<a>text<b/><![CDATA[more]]></a>'), { open: (name) => names.push(name) });
    expect(names).toEqual(['a', 'b']);
  });

  it('in attributes cannot reach what objects inherit', () => {
    let inherited: unknown = 'nothing heard';
    readXml('part.xml', bytesOf('<a __proto__="x" constructor="y"/>'), {
      open: (_name, attributes) => {
        const given = attributes();
        inherited = [Object.getPrototypeOf(given), Object.entries(given)];
      },
    });
    expect(inherited).toEqual([null, [['constructor', 'y']]]);
  });

  it.each([
    ['a character there is not', '<t>&#x110000;</t>'],
    ['half of a reference', '<t>a & b</t>'],
    ['a name of objects', '<t>&at;</t>'],
    ['an attribute with one', '<t a="&nope;"/>'],
    ['bytes that are no text', Uint8Array.from([...bytesOf('<t>'), 0xff, 0xfd, ...bytesOf('</t>')])],
    ['one byte of a mark', Uint8Array.from([0xff, 0x3c])],
    ['one byte of the other mark', Uint8Array.from([0xfe, 0x3c])],
    ['half a character of UTF-16', Uint8Array.from([...utf16('<t/>', true), 0x20])],
    ['elements closed in another order', '<a><b></a></b>'],
  ])('with %s is broken', (_what, xml) => expect(refusal(xml)).toBe('sheet.broken'));

  it('with a document type is refused as such', () => {
    expect(refusal('<!DOCTYPE t SYSTEM "file:///etc/passwd"><t/>')).toBe('sheet.dtd');
  });

  it('that a reader fails at is broken, and no crash', () => {
    const fails = () => {
      throw new TypeError('of the reader');
    };
    expect(() => readXml('part.xml', bytesOf('<t/>'), { open: fails })).toThrow(Refused);
  });
});
