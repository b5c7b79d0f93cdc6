import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';
import { OWN_MARK } from '../own-mark.js';
import { fillTemplate, type Rendered } from './template.js';
import { templateView } from './view.js';

/** The report in Markdown, by a template (shipped ones are in templates/). */
export function markdownReport(report: Report, template: string, messages: Messages): Rendered {
  const filled = fillTemplate(template, templateView(report, messages));
  if ('problem' in filled) return filled;
  const body = filled.text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
  return { text: `${body}\n\n${OWN_MARK}\n` };
}
