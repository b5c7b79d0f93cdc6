import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';
import { finished } from './finished.js';
import { TEMPLATES } from './generated/templates.js';
import { link, printed } from './link.js';
import { templateView } from './view.js';

/**
 * The report in Markdown by a template that comes with tenken: the same bytes as from the file in templates/, which was
 * made into a function when tenken was built.
 */
export function shippedMarkdown(report: Report, name: 'report' | 'summary', messages: Messages): string {
  return finished(TEMPLATES[`${name}.${messages.lang}`](templateView(report, messages), printed, link));
}
