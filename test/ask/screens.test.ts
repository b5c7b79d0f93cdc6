import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { helpScreen } from '../../src/ask/help-screen.js';
import { begin } from '../../src/ask/interview.js';
import { questionScreen } from '../../src/ask/question-screen.js';
import { reviewScreen } from '../../src/ask/review-screen.js';
import { ASCII_GLYPHS, type Canvas, type Screen, UNICODE_GLYPHS } from '../../src/ask/screen.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Answer } from '../../src/model/vocabulary.js';
import { describeChecklist } from '../../src/report/build.js';
import { NO_PAINT } from '../../src/report/terminal/options.js';
import { displayWidth } from '../../src/text/width.js';
import { makeAnswers } from '../support/checklists.js';
import { inRepository, loadChecklist } from '../support/files.js';

const updating = process.env['UPDATE_CASES'] === '1';
const mic = await loadChecklist('checklists/mic-telework-98.yaml');
const everything = () => true;

/** A third answered, one unknown, and a note beside the question on the screen. */
const given: readonly Answer[] = ['implemented', 'partial', 'not_implemented', 'unknown'];
const some = mic.items.slice(0, 33).map(({ id }, index) => [id, given[index % 4] ?? 'implemented'] as const);
const noted = { note: '来月、総務と相談する', evidence: '規程集 第3章', owner: '佐藤', due: '2026-12-25' };
const [, , , at] = mic.items;
if (!at) throw new Error('the checklist has no fourth item');
const file = makeAnswers({ ...Object.fromEntries(some), [at.id]: { answer: 'unknown', ...noted } });
const interview = { ...begin(mic, file, {}, false, everything), at: at.id };

/** Every screen somebody sees, with an answer given before. */
function screens(lang: 'ja' | 'en'): Readonly<Record<string, Screen>> {
  const words = lang === 'ja' ? ja : en;
  const question = questionScreen(interview, everything, { state: 'saved' }, words);
  const failed = questionScreen(
    interview,
    everything,
    { state: 'failed', notice: words.ask.cannotSave(words.cli.files['no-space']('answers.yaml')) },
    words,
  );
  if (!question || !failed) throw new Error('there is no question');
  return {
    question,
    'not-saved': failed,
    help: helpScreen(at as NonNullable<typeof at>, describeChecklist(mic, lang), words),
    review: reviewScreen({ ...interview, at: null }, everything, { state: 'saved' }, words),
  };
}

const canvas = (width: number, glyphs = UNICODE_GLYPHS): Canvas => ({ width, height: 30, paint: NO_PAINT, glyphs });

/** A kept picture of a screen; `UPDATE_CASES=1 npm test` draws it anew, to be looked at before it is committed. */
function expectPicture(name: string, text: string): void {
  const path = inRepository(`test/ask/screens/${name}.txt`);
  if (updating) {
    mkdirSync(inRepository('test/ask/screens'), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
}

describe.each(['ja', 'en'] as const)('screens in %s', (lang) => {
  const drawn = Object.entries(screens(lang)).flatMap(([name, screen]) =>
    [60, 80, 120].map((width) => ({ name, width, screen })),
  );

  it.each(drawn)('$name at $width columns', ({ name, width, screen }) => {
    expectPicture(`${name}.${lang}.${width}`, `${screen.draw(canvas(width), screen.initial).join('\n')}\n`);
  });

  it.each(drawn)('$name at $width columns fits', ({ width, screen }) => {
    for (const line of screen.draw(canvas(width), screen.initial))
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it('fit at every width from 60 to 200', () => {
    for (let width = 60; width <= 200; width += 7) {
      for (const screen of Object.values(screens(lang))) {
        for (const line of screen.draw(canvas(width), 0)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('keep the answers in the same place from question to question', () => {
    const rows = mic.items.map(({ id }) => {
      const screen = questionScreen({ ...interview, at: id }, everything, { state: 'saved' }, lang === 'ja' ? ja : en);
      const lines = screen?.draw(canvas(80), 0) ?? [];
      return lines.findIndex((line) => line.includes(screen?.choices[0]?.text ?? ''));
    });
    expect(new Set(rows).size).toBe(1);
  });

  it('have no line-drawing or pointer characters where the terminal has none', () => {
    for (const screen of Object.values(screens(lang))) {
      expect(screen.draw(canvas(80, ASCII_GLYPHS), 0).join('\n')).not.toMatch(/[\u2500-\u257f\u276f\u2713]/u);
    }
  });

  it('say the same in words for a screen reader, without marks, bars or boxes', () => {
    for (const [name, screen] of Object.entries(screens(lang))) {
      expectPicture(`${name}.${lang}.plain`, `${screen.plain.join('\n')}\n`);
      expect(screen.plain.join('\n')).not.toMatch(/[\u2500-\u257f█░○△×❯]/u);
    }
  });
});

describe('not applicable', () => {
  it('is offered only where the checklist allows it', async () => {
    const ipa = await loadChecklist('checklists/ipa-self-check-25.yaml');
    const offered = (checklist: typeof ipa) =>
      questionScreen(
        begin(checklist, makeAnswers({}), {}, false, everything),
        everything,
        { state: 'saved' },
        ja,
      )?.choices.map(({ id }) => id);
    expect(offered(ipa)).toEqual(['implemented', 'partial', 'not_implemented', 'unknown']);
    expect(offered(mic)).toContain('not_applicable');
  });
});

describe('the README', () => {
  it.each([
    ['README.ja.md', ja],
    ['README.md', en],
  ] as const)('%s shows the real screen', async (page, words) => {
    const ipa = await loadChecklist('checklists/ipa-self-check-25.yaml');
    const file = makeAnswers(Object.fromEntries(ipa.items.slice(0, 6).map(({ id }) => [id, 'implemented'] as const)));
    const screen = questionScreen(begin(ipa, file, {}, false, everything), everything, { state: 'saved' }, words);
    const lines = screen?.draw(canvas(80), 0).map((line) => line.trimEnd()) ?? [];
    expect(readFileSync(inRepository(page), 'utf8')).toContain(`\`\`\`\n${lines.join('\n')}\n\`\`\``);
  });
});
