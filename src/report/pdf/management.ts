import type { Messages } from '../../messages/messages.js';
import { firstSentence } from '../../text/sentence.js';
import type { Report, ReportAction, ReportScore } from '../model.js';
import { gateSentences, notCertification, standingSentences } from '../sentences.js';
import type { SinceLast } from '../since/model.js';
import { sinceHeadline, sinceTitle } from '../since/sentences.js';
import { intervalBar, lineLegend, radarChart, radarInWords, shareBar } from './charts.js';
import { heightOf, linesOf, type Run } from './flow.js';
import type { Sheet } from './sheet.js';
import { COLOURS, CONTENT, PAGE, STYLES } from './style.js';

/** How many actions a manager is asked to decide on. */
const ACTIONS = 3;
const LEFT = 236;

/** One page: where the firm stands, where it is weakest, what to do first. Nothing else is needed to decide. */
export function management(sheet: Sheet): void {
  const { flow, messages } = sheet;
  flow.page(messages.pdf.management, 'management');
  drawWhose(sheet);
  const top = flow.y;
  const left = drawScore(sheet, top);
  const right = drawRadar(sheet, top);
  flow.y = Math.max(left, right) + 4;
  drawKey(sheet);
  drawGate(sheet);
  flow.space(2);
  drawBalance(sheet);
  drawActions(sheet);
  flow.space(4);
  flow.paragraph(closing(sheet), STYLES.note);
}

/** What the page ends with: what it is not. */
const closing = ({ report, messages }: Sheet): string => notCertification(report.checklist, messages);

/** Where everything has to be met: what is missing, and what is not known. */
function drawGate({ report, messages, flow }: Sheet): void {
  const gate = gateSentences(report, messages);
  if (!gate) return;
  flow.space(6);
  flow.paragraph(gate.sentences.join(messages.report.gap), STYLES.table);
}

/** The page is handed over alone, too. */
function drawWhose({ report, messages, pen, flow }: Sheet): void {
  const { report: words } = messages;
  const whose = report.organization.name ?? words.noName;
  const about = [
    report.checklist.title,
    report.date === undefined ? words.asOf(report.asOf) : words.answered(report.date),
  ];
  pen.mark('P', () => {
    flow.y += pen.text([pen.oneLine(whose, CONTENT.width, STYLES.strong)], PAGE.left, flow.y, STYLES.strong);
    flow.y += pen.text([pen.oneLine(about.join('  ·  '), CONTENT.width, STYLES.note)], PAGE.left, flow.y, STYLES.note);
  });
  flow.space(8);
}

function drawScore({ report, messages, pen, flow, theme }: Sheet, top: number): number {
  const { report: words } = messages;
  const { score } = report;
  flow.y = top;
  if (score.percent === null) {
    flow.runs([{ text: words.nothingScored, style: STYLES.band }], 'P', PAGE.left, LEFT);
    return flow.y;
  }
  const gate = gateSentences(report, messages);
  const { figure, unit } = headline(score, messages);
  pen.mark('P', () => {
    pen.text([figure], PAGE.left, flow.y, STYLES.score);
    const beside = PAGE.left + pen.widthOf(figure, STYLES.score) + 6;
    pen.text([unit], beside, flow.y + STYLES.score.leading - STYLES.band.leading - 6, STYLES.band);
  });
  flow.y += STYLES.score.leading + 4;
  const { unknown, unanswered } = report.counts;
  const said = [
    ...(score.total === 'percent' ? [{ text: words.pointsOf(score.points, score.max), style: STYLES.quiet }] : []),
    ...(score.band ? [{ text: score.band.title, style: STYLES.band }] : []),
    ...(gate ? [{ text: gate.title, style: STYLES.band }] : []),
  ];
  if (said.length > 0) flow.runs(said, 'P', PAGE.left, LEFT);
  flow.space(12);
  const y = flow.y;
  pen.mark('Figure', () => intervalBar(pen, score, PAGE.left, y, LEFT, theme.accent), {
    alt: messages.pdf.interval(
      amount(score, 'worst', messages),
      amount(score, 'best', messages),
      words.because(unknown, unanswered),
    ),
  });
  flow.space(13);
  pen.artifact(() => {
    pen.text([String(score.min)], PAGE.left, flow.y, STYLES.note);
    pen.text([String(score.max)], PAGE.left, flow.y, STYLES.note, 'right', LEFT);
  });
  flow.space(16);
  const why =
    score.worst === score.best
      ? words.exact
      : words.aside(
          words.range(amount(score, 'worst', messages), amount(score, 'best', messages)),
          words.because(unknown, unanswered),
        );
  flow.runs(
    [
      { text: why, style: STYLES.text },
      ...(report.complete
        ? []
        : [{ text: words.provisional(unanswered), style: { ...STYLES.strong, colour: COLOURS.alarm } }]),
      ...standingSentences(report.items, messages).map((text) => ({
        text,
        style: { ...STYLES.strong, colour: COLOURS.alarm },
      })),
      ...(report.since
        ? [
            {
              text: words.pair(sinceTitle(report.since, messages), sinceHeadline(report.since, messages)),
              style: STYLES.strong,
            },
          ]
        : []),
      ...(score.band?.advice ? [{ text: words.nextStep(score.band.advice), style: STYLES.text }] : []),
    ],
    'P',
    PAGE.left,
    LEFT,
  );
  flow.space(6);
  const { weakest } = report;
  const share = weakest[0]?.percent ?? null;
  const sentence =
    share === null
      ? words.noWeakest
      : words.weakest(
          weakest.map(({ id, title }) => `${id} ${title}`),
          words.percent(share),
        );
  flow.runs([{ text: sentence, style: STYLES.strong }], 'P', PAGE.left, LEFT);
  return flow.y;
}

function headline(score: ReportScore, { report: words, pdf }: Messages): { figure: string; unit: string } {
  if (score.total === 'points') return { figure: String(score.points), unit: pdf.outOf(score.max) };
  return { figure: words.percent(score.percent ?? 0).replace(/%$/u, ''), unit: pdf.percentSign };
}

function amount(score: ReportScore, end: 'worst' | 'best', { report: words }: Messages): string {
  const percent = end === 'worst' ? score.worstPercent : score.bestPercent;
  return score.total === 'points' || percent === null ? String(score[end]) : words.percent(percent);
}

function drawRadar({ report, messages, pen, theme }: Sheet, top: number): number {
  const x = PAGE.left + LEFT + 24;
  const radius = 88;
  const centre = top + radius + 16;
  const middle = x + (CONTENT.width - LEFT - 24) / 2;
  const { since } = report;
  const before = since?.categories.map(({ from }) => from);
  pen.mark('Figure', () => radarChart(pen, report.categories, middle, centre, radius, theme.accent, before), {
    alt: [radarInWords(report.categories, messages), since ? beforeInWords(since, messages) : '']
      .filter(Boolean)
      .join(' '),
  });
  if (!since) return centre + radius + 22;
  const y = centre + radius + 20;
  pen.artifact(() => lineLegend(pen, lineNames(report, since, messages), middle, y, theme.accent));
  return y + 16;
}

/** What the full and the dashed line of a radar are. */
function lineNames({ date }: Report, { first }: SinceLast, { compare }: Messages): readonly [string, string] {
  return [compare.now(date ?? compare.noDate), compare.before(first.date ?? compare.noDate)];
}

function beforeInWords({ first, categories }: SinceLast, { compare, pdf, report }: Messages): string {
  const share = (percent: number | null) => (percent === null ? report.noQuestions : report.percent(percent));
  const values = categories.map(({ id, title, from }) => pdf.radarValue(id, title, share(from)));
  return compare.radarBefore(compare.before(first.date ?? compare.noDate), values);
}

/** The names of the radar's letters with their percentages, in as many columns as they fit. */
function drawKey({ report, messages, pen, flow }: Sheet): void {
  const { report: words } = messages;
  const { categories } = report;
  const style = STYLES.note;
  const share = (percent: number | null) => (percent === null ? words.noScore : words.percent(percent));
  const beside = 12 + 44;
  const longest = Math.max(...categories.map(({ title }) => pen.widthOf(title, style)));
  const columns = longest + beside <= CONTENT.width / 3 ? 3 : 2;
  const width = CONTENT.width / columns;
  const rows = Math.ceil(categories.length / columns);
  const top = flow.y;
  pen.mark('P', () =>
    categories.forEach(({ id, title, percent }, index) => {
      const left = PAGE.left + Math.floor(index / rows) * width;
      const y = top + (index % rows) * style.leading;
      const shown = percent === null ? style : { ...style, colour: COLOURS.ink };
      pen.text([id], left, y, { ...shown, bold: true });
      pen.text([pen.oneLine(title, width - beside, shown)], left + 12, y, shown);
      pen.text([share(percent)], left, y, shown, 'right', width - 14);
    }),
  );
  flow.y = top + rows * style.leading;
}

/** Four bars beside one another: organisation, people, physical, technical. */
function drawBalance({ report, messages, pen, flow, theme }: Sheet): void {
  const { pdf, report: words } = messages;
  flow.heading(pdf.balance);
  const width = CONTENT.width / 4;
  const y = flow.y;
  pen.mark('P', () =>
    report.measures.forEach(({ title, percent }, index) => {
      const left = PAGE.left + index * width;
      const share = percent === null ? words.noScore : words.percent(percent);
      pen.text([title], left, y, STYLES.text);
      pen.text([share], left, y, STYLES.strong, 'right', width - 16);
      if (percent !== null) shareBar(pen, percent, left, y + 16, width - 16, 6, theme.accent);
    }),
  );
  flow.y = y + 30;
}

function drawActions(sheet: Sheet): void {
  const { report, messages, pen, flow, theme } = sheet;
  const { report: words, pdf } = messages;
  flow.heading(pdf.three);
  const first = report.first.slice(0, ACTIONS);
  if (first.length === 0) {
    flow.paragraph(report.counts.unanswered > 0 ? words.onlyOpen : words.nothingToDo);
    return;
  }
  const described = fitted(sheet, first);
  described.forEach((runs, index) => {
    const y = flow.y;
    pen.artifact(() => pen.rule(PAGE.left, y, CONTENT.width, COLOURS.rule));
    pen.mark('Lbl', () => pen.text([String(index + 1)], PAGE.left, y + 6, { ...STYLES.title, colour: theme.accent }));
    flow.y = y + 7;
    flow.runs(runs, 'P', PAGE.left + INDENT, CONTENT.width - INDENT);
    flow.space(6);
  });
  pen.artifact(() => pen.rule(PAGE.left, flow.y, CONTENT.width, COLOURS.rule));
  flow.space(6);
}

const INDENT = 30;

/** The actions with as much detail as the page has room for: it must stay one page. The plan has all of it. */
function fitted(sheet: Sheet, actions: readonly ReportAction[]): readonly Run[][] {
  const { pen, flow, messages } = sheet;
  const all = actions.map((action) => actionRuns(action, messages));
  const brief = cut(all, 3).map((runs) => runs.map((run) => ({ ...run, text: firstSentence(run.text) })));
  const below = heightOf(linesOf(pen, [{ text: closing(sheet), style: STYLES.note }], CONTENT.width));
  const room = flow.room - 12.5 - below;
  for (const runs of [all, cut(all, 3), brief, cut(all, 2)]) {
    const height = runs.reduce((sum, each) => sum + heightOf(linesOf(pen, each, CONTENT.width - INDENT)) + 13, 0);
    if (height <= room) return runs;
  }
  return cut(all, 1);
}

const cut = (all: readonly Run[][], details: number): Run[][] => all.map((runs) => runs.slice(0, details));

function actionRuns({ kind, gain, item }: ReportAction, messages: Messages): Run[] {
  const { report: words, vocabulary } = messages;
  const unclear = kind === 'find_out';
  const effort = '●'.repeat(item.effort) + '○'.repeat(3 - item.effort);
  const facts = [
    unclear ? words.gainUpTo(gain) : words.gain(gain),
    unclear ? '' : words.effort(`${effort} ${vocabulary.efforts[item.effort]}`),
    item.owner ? words.pair(words.labels.owner, item.owner) : '',
    item.due ? words.pair(words.labels.due, item.overdue ? words.aside(item.due, words.overdue) : item.due) : '',
  ];
  const first = unclear ? item.wanted : (item.how[0] ?? '');
  return [
    {
      text: `[${item.id}] ${unclear ? words.findOut(item.action) : item.action}`,
      style: { ...STYLES.strong, size: 10.5, leading: 15 },
    },
    { text: facts.filter(Boolean).join(words.gap), style: STYLES.tableQuiet },
    ...(item.why ? [{ text: item.why, style: STYLES.table }] : []),
    ...(first
      ? [{ text: words.pair(unclear ? words.labels.lookFor : words.labels.firstStep, first), style: STYLES.table }]
      : []),
  ];
}
