import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/checklist.js';
import type { Text, TextList } from '../../src/model/text.js';
import { inRepository, loadChecklist } from '../support/files.js';
import { nearDuplicates } from '../support/near-duplicates.js';

const checklists = await Promise.all(
  readdirSync(inRepository('checklists')).map((name) => loadChecklist(`checklists/${name}`)),
);
const items = checklists.flatMap((checklist) =>
  checklist.items.map((item) => ({ name: `${checklist.id} ${item.id}`, item })),
);

const length = (text: string | undefined) => [...(text ?? '')].length;

describe.each(items)('$name', ({ item }) => {
  it('has every text in both languages', () => {
    for (const text of [item.question, item.action, item.why, item.evidence] as Text[]) {
      expect(text?.ja).toMatch(/[\u3040-\u9fff]/u);
      expect(text?.en).toMatch(/[a-z]{3}/u);
    }
    const how = item.how as TextList;
    expect(how.ja?.length).toBe(how.en?.length);
    expect(how.ja?.length).toBeGreaterThanOrEqual(2);
    expect(how.ja?.length).toBeLessThanOrEqual(4);
  });

  it('asks one short question that can be answered', () => {
    expect(item.question.ja).toMatch(/か？$/u);
    expect(item.question.en).toMatch(/\?$/u);
    expect(item.question.ja?.match(/？/gu)).toHaveLength(1);
    expect(length(item.question.ja)).toBeLessThanOrEqual(90);
    expect(length(item.question.en)).toBeLessThanOrEqual(200);
  });

  it('leaves no meaning to the reader', () => {
    const vague = /適切|十分に|必要に応じ|定期的|しっかり|きちんと|など[はを]?(?:していますか|ですか)?？$/u;
    expect(item.question.ja).not.toMatch(vague);
    expect(item.question.en).not.toMatch(/\b(?:appropriate|sufficient|adequate|as needed|regularly|properly)/iu);
  });

  it('fits a screen', () => {
    expect(length(item.why?.ja)).toBeLessThanOrEqual(120);
    expect(length(item.why?.en)).toBeLessThanOrEqual(260);
    expect(length(item.action?.ja)).toBeLessThanOrEqual(32);
    expect(length(item.action?.en)).toBeLessThanOrEqual(80);
    for (const step of item.how?.ja ?? []) expect(length(step)).toBeLessThanOrEqual(80);
  });

  it('is set in Japanese typography', () => {
    for (const text of allTexts(item, 'ja')) {
      expect(text).not.toMatch(/[\uff61-\uff9f０-９Ａ-Ｚａ-ｚ]/u);
      expect(text).not.toMatch(/[\u3040-\u9fff](?:[,!?]|\.(?![a-z]))|[,.!?][\u3040-\u9fff]/u); // but 「や.js」
      expect(text).not.toMatch(/[\u3040-\u9fff]\s+\S|\s$|^\s/u);
      for (const [open, close] of ['（）', '「」', '()', '『』']) expect(count(text, open)).toBe(count(text, close));
    }
    for (const text of allTexts(item, 'en').map((each) =>
      each.replaceAll(/[「（][^」）]*[」）]|[（(][^）)]*[\u3040-\u9fff][^）)]*[）)]/gu, ''),
    )) {
      expect(text).not.toMatch(/[\u3040-\u30ff，．！？；：]/u);
    }
  });
});

describe('the shipped checklists', () => {
  it('promise their counts', () => {
    for (const { expect: expected, items: found } of checklists) expect(expected?.items).toBe(found.length);
  });

  it('say whose the text is, what is judgement, and that this is not a certification', () => {
    for (const { source } of checklists) {
      expect(source.notes?.ja?.length).toBe(source.notes?.en?.length);
      expect(source.notes?.ja?.join('')).toMatch(/tenkenの書き下ろし/u);
      expect(source.notes?.ja?.join('')).toMatch(/tenkenの判断/u);
      expect(source.notes?.ja?.join('')).toMatch(/自己評価であり、認定ではありません/u);
      expect(source.notes?.en?.join(' ')).toMatch(/self-assessment, not a certification/u);
      expect(source.url).toMatch(/^https:\/\/www\.(?:(?:ipa|soumu)\.go\.jp|iso\.org)\//u);
    }
  });

  it.each(['ja', 'en'] as const)('repeat no reason and no step, in one checklist or across them (%s)', (lang) => {
    expect(nearDuplicates(textsOf(items, 'why', lang))).toEqual([]);
    expect(nearDuplicates(textsOf(items, 'how', lang))).toEqual([]);
  });

  it.each(['ja', 'en'] as const)(
    'ask nothing twice: no two questions or labels of one checklist are nearly the same (%s)',
    (lang) => {
      for (const { id } of checklists) {
        const own = items.filter(({ name }) => name.startsWith(`${id} `));
        expect(nearDuplicates(textsOf(own, 'question', lang))).toEqual([]);
        expect(nearDuplicates(textsOf(own, 'action', lang))).toEqual([]);
      }
    },
  );
});

function textsOf(from: typeof items, kind: 'question' | 'why' | 'how' | 'action', lang: 'ja' | 'en') {
  return from.flatMap(({ name, item }) => {
    const text = item[kind]?.[lang] ?? [];
    return (typeof text === 'string' ? [text] : text).map((each) => ({ name, text: each }));
  });
}

function allTexts(item: Item, lang: 'ja' | 'en'): string[] {
  const texts = [item.question, item.action, item.why, item.evidence].map((text) => text?.[lang]);
  return [...texts, ...(item.how?.[lang] ?? [])].filter((text) => text !== undefined);
}

const count = (text: string, char: string | undefined) => text.split(char ?? '').length;
