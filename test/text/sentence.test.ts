import { describe, expect, it } from 'vitest';
import { firstSentence } from '../../src/text/sentence.js';

describe('the first sentence of a text', () => {
  it.each([
    [
      '戻せるコピーがなければ、仕事も取引も止まります。次の文です。',
      '戻せるコピーがなければ、仕事も取引も止まります。',
    ],
    ['Files become unreadable. Work stops.', 'Files become unreadable.'],
    ['Version 3.1 is old. Update it.', 'Version 3.1 is old.'],
    ['No end', 'No end'],
    ['ひとつだけ。', 'ひとつだけ。'],
    ['', ''],
  ])('of %j is %j', (text, first) => expect(firstSentence(text)).toBe(first));
});
