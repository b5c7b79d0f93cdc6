import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { linksAmong } from '../../src/compare/links.js';
import type { GuidedDocument } from '../../src/guide/document.js';
import { SECURITY_ACTION } from '../../src/guide/generated/security-action.js';
import { readiness } from '../../src/guide/security-action.js';
import { en } from '../../src/messages/en.js';
import { ja } from '../../src/messages/ja.js';
import type { Messages } from '../../src/messages/messages.js';
import type { Checklist } from '../../src/model/checklist.js';
import { buildActionReport } from '../../src/report/action/build.js';
import { actionMarkdown } from '../../src/report/action/markdown.js';
import { actionText } from '../../src/report/action/text.js';
import { buildReport } from '../../src/report/build.js';
import { draftDocument } from '../../src/report/policy/build.js';
import { documentMarkdown } from '../../src/report/policy/markdown.js';
import { NO_PAINT } from '../../src/report/terminal/options.js';
import { threatsMarkdown } from '../../src/report/threats/markdown.js';
import { threatsText } from '../../src/report/threats/text.js';
import { assess } from '../../src/score/assess.js';
import { clean } from '../../src/text/clean.js';
import { makeAnswers, makeChecklist } from '../support/checklists.js';
import { NAUGHTY } from '../support/naughty.js';

const GROUPS = Array.from({ length: Math.ceil(NAUGHTY.length / 20) }, (_, index) =>
  NAUGHTY.slice(index * 20, index * 20 + 20).filter((text) => clean(text).trim() !== '' && text.trim() !== ''),
);

function outputs(given: readonly string[], messages: Messages) {
  const [first = ''] = given;
  const both = (text: string) => ({ ja: text, en: text });
  const checklist: Checklist = makeChecklist(
    given.map((text) => ({
      category: 'C',
      threats: ['malware'],
      question: both(text),
      action: both(text),
      how: { ja: [text], en: [text] },
    })),
    { title: both(first) },
  );
  const answers = Object.fromEntries(given.map((_, index) => [String(index + 1), 'not_implemented' as const]));
  const assessment = assess(
    checklist,
    makeAnswers(answers, { organization: { name: first }, respondent: { name: first, role: first } }),
  );
  const report = buildReport(assessment, messages, '2026-11-21');
  const action = buildActionReport(
    SECURITY_ACTION,
    readiness(SECURITY_ACTION, checklist, [assessment]),
    [assessment],
    messages,
  );
  const document: GuidedDocument = {
    title: both('T'),
    sentences: { s: { says: both('S'), restsOn: given.map((_, index) => `made#${index + 1}`) } },
  };
  const draft = draftDocument(
    document,
    [assessment],
    linksAmong([checklist]),
    { organization: first, representative: first, contact: first, established: '2026-11-21' },
    { used: new Set(['s']), clean: false },
    messages,
  );
  const template = '# {{ organization }}\n\n- S{{ check.s | note }}\n- {{ representative }}\n\n{{ contact }}\n';
  const policy = documentMarkdown(template, draft.view, messages);
  if ('problem' in policy) throw new Error(JSON.stringify(policy.problem));
  const terminal = { messages, width: 80, plain: false, paint: NO_PAINT, bars: 'blocks' } as const;
  return {
    texts: [threatsText(report, terminal), actionText(action, terminal)],
    markdowns: [threatsMarkdown(report, messages), actionMarkdown(action, messages), policy.text],
  };
}

/** How often each kind of node occurs. */
function kinds(text: string): Record<string, number> {
  const tree = fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  });
  const counts: Record<string, number> = {};
  visit(tree, (node) => {
    const isBreak = node.type === 'html' && node.value === '<br>';
    if (node.type !== 'text' && !isBreak) counts[node.type] = (counts[node.type] ?? 0) + 1;
  });
  return counts;
}

describe.each([ja, en] as Messages[])('hostile texts in threats, action and policy ($lang)', (messages) => {
  it.each(GROUPS)('stay text in Markdown (%#)', (...given) => {
    const harmless = given.map(() => 'x');
    expect(outputs(given, messages).markdowns.map(kinds)).toEqual(outputs(harmless, messages).markdowns.map(kinds));
  });

  it.each(GROUPS)('cannot move the cursor, colour or reorder a terminal (%#)', (...given) => {
    for (const shown of outputs(given, messages).texts) {
      expect(shown).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(shown.isWellFormed()).toBe(true);
    }
  });
});
