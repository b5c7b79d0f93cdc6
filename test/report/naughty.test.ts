import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import { assessmentJson } from '../../src/report/json/assessment.js';
import { markdownReport } from '../../src/report/markdown/markdown.js';
import { OWN_MARK } from '../../src/report/own-mark.js';
import { NO_PAINT } from '../../src/report/terminal/options.js';
import { terminalReport } from '../../src/report/terminal/terminal.js';
import { clean } from '../../src/text/clean.js';
import { inRepository } from '../support/files.js';
import { NAUGHTY } from '../support/naughty.js';
import { hostileReport } from '../support/reports.js';

/** The naughty texts a few at a time, so that a failure names a small group; blanks show nothing and are left out. */
const GROUPS = Array.from({ length: Math.ceil(NAUGHTY.length / 20) }, (_, index) =>
  NAUGHTY.slice(index * 20, index * 20 + 20).filter((text) => squeeze(clean(text)) !== ''),
);

function markdown(texts: readonly string[], messages: Messages): string {
  const template = readFileSync(inRepository(`templates/report.${messages.lang}.md`), 'utf8');
  const rendered = markdownReport(hostileReport(texts, messages), template, messages);
  if ('problem' in rendered) throw new Error(JSON.stringify(rendered.problem));
  return rendered.text;
}

/**
 * The tree the GFM specification gives. The library's later transforms, which look for addresses in finished text and
 * so undo an escape, are left out: GitHub has none of them.
 */
const parse = (text: string) =>
  fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  });

/** What a reader sees; a line break is a space. */
function visible(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'html') return node.value === '<br>' ? ' ' : '';
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => visible(child as Nodes)).join('') : '';
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

describe.each([ja, en] as Messages[])('hostile texts ($lang)', (messages) => {
  it.each(GROUPS)('stay text in Markdown, and are shown as they were typed (%#)', (...texts) => {
    const tree = parse(markdown(texts, messages));
    expect(kinds(tree)).toEqual(
      kinds(
        parse(
          markdown(
            texts.map(() => 'x'),
            messages,
          ),
        ),
      ),
    );
    const notes: string[] = [];
    visit(tree, 'listItem', (item) => {
      const shown = /^(?:メモ：|Note: )(.*)$/u.exec(squeeze(visible(item)));
      if (shown) notes.push(shown[1] ?? '');
    });
    expect(notes).toEqual(texts.map((text) => squeeze(clean(text))));
  });

  it.each(GROUPS)('cannot move the cursor, colour or reorder a terminal (%#)', (...texts) => {
    for (const plain of [false, true]) {
      const options = { messages, width: 80, plain, paint: NO_PAINT, bars: 'blocks', explain: true } as const;
      const shown = terminalReport(hostileReport(texts, messages), options);
      expect(shown).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(shown.isWellFormed()).toBe(true);
    }
  });

  it('come back from JSON as they were', () => {
    for (const text of NAUGHTY) {
      const json = JSON.parse(JSON.stringify(assessmentJson(hostileReport([text], messages))));
      expect(json.organization.name).toBe(text);
    }
  });

  it('cannot forge the mark of our own files', () => {
    expect(markdown([OWN_MARK], messages).split(OWN_MARK)).toHaveLength(2);
  });
});

/** How often each kind of node that hostile text could add occurs; text and emphasis by the template alone. */
function kinds(tree: Nodes): Record<string, number> {
  const counts: Record<string, number> = {};
  visit(tree, (node) => {
    const isBreak = node.type === 'html' && node.value === '<br>';
    if (node.type !== 'text' && !isBreak) counts[node.type] = (counts[node.type] ?? 0) + 1;
  });
  return counts;
}
