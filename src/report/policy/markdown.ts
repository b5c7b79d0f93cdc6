import type { Messages } from '../../messages/messages.js';
import { escapeMarkdown } from '../escape/markdown.js';
import { fillTemplate, type Rendered } from '../markdown/template.js';
import type { DocumentView } from './build.js';
import { NOTE_MARKS } from './draft.js';

/** The document in Markdown. `{{ check.backup | note }}` prints the notes beside a sentence as a quotation under it. */
export function documentMarkdown(template: string, view: DocumentView, { lang }: Messages): Rendered {
  const mark = NOTE_MARKS[lang];
  const note = (value: unknown): string =>
    notesOf(value)
      .map((text) => `\n  > **${mark}** ${escapeMarkdown(text)}`)
      .join('');
  const filled = fillTemplate(template, view, { note });
  if ('problem' in filled) return filled;
  const text = filled.text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gmu, '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
  return { text: `${text}\n` };
}

function notesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('notes' in value)) return [];
  return Array.isArray(value.notes) ? value.notes.map(String) : [];
}

/** The sentences a template names. */
export function sentencesIn(template: string): ReadonlySet<string> {
  return new Set(Array.from(template.matchAll(/\bcheck\.(\w+)/gu), ([, id = '']) => id));
}
