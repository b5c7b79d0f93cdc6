import { PROVENANCES } from '../../model/vocabulary.js';
import { howScored, notCertification, provenanceSentence, sourceSentence } from '../sentences.js';
import type { Sheet } from './sheet.js';
import { CONTENT, STYLES } from './style.js';
import { table } from './table.js';

/** Where these numbers come from: how the score is made, whose the questions are, which files were read. */
export function method(sheet: Sheet): void {
  const { flow, messages, report } = sheet;
  const { pdf, report: words, vocabulary } = messages;
  const { checklist, digests } = report;
  flow.page(pdf.method, 'method');
  flow.heading(words.headings.method);
  for (const sentence of howScored(checklist, messages)) flow.paragraph(`・${sentence}`);
  if (checklist.bands.length > 0) {
    flow.space(4);
    table(
      flow,
      [
        { title: words.columns.score, width: 150 },
        { title: pdf.band, width: CONTENT.width - 150 },
      ],
      checklist.bands.map(({ min, title }, index) => [
        [{ text: pdf.from(min, checklist.bands[index - 1]?.min), style: STYLES.table }],
        [{ text: title, style: STYLES.table }],
      ]),
    );
  }
  flow.heading(words.headings.sources);
  flow.paragraph(words.source([sourceSentence(checklist, messages), checklist.url].filter(Boolean).join(' ')));
  if (checklist.terms) flow.paragraph(checklist.terms);
  flow.paragraph(provenanceSentence(checklist, messages));
  flow.space(4);
  for (const each of PROVENANCES) {
    const count = checklist.provenance[each];
    if (count > 0) flow.paragraph(pdf.provenanceCount(vocabulary.provenance[each], count), STYLES.quiet, 8);
  }
  flow.space(4);
  for (const note of checklist.notes) flow.paragraph(`・${note}`, STYLES.note);
  flow.heading(pdf.files);
  flow.paragraph(words.checklist(`${checklist.id}@${checklist.version}`), STYLES.note);
  if (digests.checklist) flow.paragraph(pdf.checklistDigest(digests.checklist), STYLES.note);
  if (digests.answers) flow.paragraph(pdf.answersDigest(digests.answers), STYLES.note);
  flow.paragraph(notCertification(checklist, messages), STYLES.strong);
}
