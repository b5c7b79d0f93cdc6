import { notCertification, provenanceSentence, sourceSentence } from '../sentences.js';
import type { Sheet } from './sheet.js';
import { COLOURS, CONTENT, PAGE, STYLES } from './style.js';

/** Whose report this is, of which checklist, when; what it is and is not. The contents come below, once they are known. */
export function cover({ report, messages, pen, flow, theme }: Sheet): { readonly contentsAt: number } {
  const { report: words, pdf } = messages;
  flow.newPage();
  pen.artifact(() => pen.box(0, 0, PAGE.width, 10, theme.accent));
  if (theme.logo) drawLogo(pen, theme.logo);
  flow.y = 150;
  const title = pen.lines(pdf.title, CONTENT.width, STYLES.title);
  pen.mark('H1', () => {
    flow.y += pen.text(title, PAGE.left, flow.y, STYLES.title);
  });
  flow.paragraph(pdf.subtitle, { ...STYLES.organization, colour: COLOURS.secondary, bold: false });
  flow.space(14);
  pen.artifact(() => pen.rule(PAGE.left, flow.y, CONTENT.width, theme.accent, 1.5));
  flow.space(20);
  flow.paragraph(report.organization.name ?? words.noName, STYLES.organization);
  flow.space(8);
  flow.paragraph(report.checklist.title, { ...STYLES.band, size: 11.5, leading: 17 });
  flow.paragraph(sourceSentence(report.checklist, messages), STYLES.quiet);
  flow.space(10);
  const { respondent, organization, date, method, filter } = report;
  const parts = [filter.role?.title, filter.level?.title].filter((text) => text !== undefined);
  const facts = [
    date === undefined ? '' : words.answered(date),
    respondent.name || respondent.role ? words.respondent(respondent.name ?? '', respondent.role ?? '') : '',
    organization.industry ? words.industry(organization.industry) : '',
    organization.employees === undefined ? '' : words.employees(organization.employees),
    method === undefined ? '' : words.method(method),
    words.asOf(report.asOf),
    parts.length > 0 ? words.filter(parts) : '',
  ];
  for (const fact of facts.filter(Boolean)) flow.paragraph(fact, STYLES.text);
  const contentsAt = Math.max(flow.y + 34, 470);
  const said = notCertification(report.checklist, messages);
  flow.y = CONTENT.bottom - (report.checklist.statement ? 100 : 62);
  pen.artifact(() => pen.rule(PAGE.left, flow.y - 8, CONTENT.width, COLOURS.rule));
  flow.paragraph(report.redacted ? `${said} ${words.redacted}` : said, STYLES.strong);
  flow.paragraph(provenanceSentence(report.checklist, messages), STYLES.note);
  return { contentsAt };
}

const LOGO = { width: 150, height: 48 } as const;

function drawLogo(pen: Sheet['pen'], logo: Uint8Array): void {
  pen.artifact(() =>
    pen.document.image(logo as unknown as ArrayBuffer, PAGE.left, 40, { fit: [LOGO.width, LOGO.height] }),
  );
}
