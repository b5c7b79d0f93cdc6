import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';
import { finished } from './finished.js';
import { fillTemplate, type Rendered } from './template.js';
import { templateView } from './view.js';

/** The report in Markdown, by a template of anybody's. */
export function markdownReport(report: Report, template: string, messages: Messages): Rendered {
  const filled = fillTemplate(template, templateView(report, messages));
  return 'problem' in filled ? filled : { text: finished(filled.text) };
}
