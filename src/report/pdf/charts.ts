import type { Messages } from '../../messages/messages.js';
import type { Status } from '../../model/vocabulary.js';
import { radar } from '../chart/radar.js';
import { MARKS, occurring } from '../mark.js';
import type { ReportGroup, ReportScore } from '../model.js';
import type { Pen } from './pen.js';
import { COLOURS, STYLES, type Style } from './style.js';

/** What each answer looks like: a colour, and a pattern that stays in black and white. */
const FILLS: Readonly<
  Record<
    Status,
    { readonly colour: string; readonly ink: string; readonly pattern: 'full' | 'hatch' | 'thin' | 'dots' }
  >
> = {
  implemented: { colour: '#0072B2', ink: COLOURS.paper, pattern: 'full' },
  partial: { colour: '#56B4E9', ink: COLOURS.ink, pattern: 'full' },
  not_implemented: { colour: '#D55E00', ink: COLOURS.paper, pattern: 'full' },
  unknown: { colour: '#7A828C', ink: COLOURS.ink, pattern: 'hatch' },
  not_applicable: { colour: '#7A828C', ink: COLOURS.secondary, pattern: 'thin' },
  unanswered: { colour: '#7A828C', ink: COLOURS.ink, pattern: 'dots' },
  out_of_scope: { colour: COLOURS.rule, ink: COLOURS.secondary, pattern: 'thin' },
};

const MARK: Style = { size: 7, leading: 9, colour: COLOURS.paper, bold: true };

/** The answers of a group as a bar, each with its mark and number where there is room. */
export function answersBar(
  pen: Pen,
  { counts }: ReportGroup,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const parts = occurring(counts);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let from = x;
  for (const { status, count } of parts) {
    const part = (width * count) / total;
    const { colour, ink, pattern } = FILLS[status];
    if (pattern === 'full') pen.box(from, y, part, height, colour);
    if (status === 'not_implemented') pen.outline(from + 0.5, y + 0.5, part - 1, height - 1, COLOURS.ink);
    else if (pattern === 'hatch') pen.hatch(from, y, part, height, colour);
    else pen.outline(from, y, part, height, colour, pattern === 'dots' ? 1.5 : undefined);
    const label = `${MARKS[status]}${count}`;
    if (pen.widthOf(label, MARK) + 3 <= part) {
      if (pattern === 'hatch')
        pen.box(
          from + (part - pen.widthOf(label, MARK)) / 2 - 1,
          y + 1,
          pen.widthOf(label, MARK) + 2,
          height - 2,
          COLOURS.paper,
        );
      pen.text([label], from, y + (height - MARK.leading) / 2, { ...MARK, colour: ink }, 'center', part);
    }
    from += part;
  }
  // A hair of paper between neighbours, so that they stay apart in grey.
  from = x;
  for (const { count } of parts.slice(0, -1)) {
    from += (width * count) / total;
    pen.box(from - 0.4, y, 0.8, height, COLOURS.paper);
  }
}

/** What the marks and fills of the bars mean. */
export function legend(
  pen: Pen,
  statuses: readonly Status[],
  words: Readonly<Record<Status, string>>,
  x: number,
  y: number,
): void {
  let at = x;
  for (const status of statuses) {
    const text = `${MARKS[status]} ${words[status]}`;
    const { colour, pattern } = FILLS[status];
    if (pattern === 'full') pen.box(at, y + 2.5, 8, 7, colour);
    else if (pattern === 'hatch') pen.hatch(at, y + 2.5, 8, 7, colour);
    else pen.outline(at, y + 2.5, 8, 7, colour, pattern === 'dots' ? 1.5 : undefined);
    if (status === 'not_implemented') pen.outline(at + 0.4, y + 2.9, 7.2, 6.2, COLOURS.ink);
    pen.text([text], at + 12, y, STYLES.note);
    at += 12 + pen.widthOf(text, STYLES.note) + 14;
  }
}

/** A percentage as a bar on a pale ground. A share below 0 stops at 0. */
export function shareBar(
  pen: Pen,
  percent: number,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void {
  pen.box(x, y, width, height, COLOURS.rule);
  pen.box(x, y, (width * Math.min(100, Math.max(0, percent))) / 100, height, colour);
}

/** The score between its worst and its best, on a line from the lowest possible to the highest. */
export function intervalBar(pen: Pen, score: ReportScore, x: number, y: number, width: number, accent: string): void {
  const { min, max } = score;
  const at = (points: number) => x + (max > min ? ((points - min) / (max - min)) * width : 0);
  const height = 8;
  pen.box(x, y, width, height, COLOURS.rule);
  if (score.worst !== score.best) {
    pen.box(at(score.worst), y, at(score.best) - at(score.worst), height, '#9DB6D3');
    pen.outline(at(score.worst), y, at(score.best) - at(score.worst), height, accent);
  }
  pen.box(at(score.points) - 1.5, y - 4, 3, height + 8, accent);
}

/** Percentages of the categories on axes, a letter at the end of each; those of an earlier date as a thin dashed line. */
export function radarChart(
  pen: Pen,
  groups: readonly ReportGroup[],
  x: number,
  y: number,
  radius: number,
  accent: string,
  before: readonly (number | null)[] = [],
): void {
  const { document } = pen;
  const { axes, points, shapes } = radar(groups.map(({ percent }) => percent && Math.max(0, percent)));
  const at = (point: { x: number; y: number }, scale = 1) =>
    [x + point.x * radius * scale, y + point.y * radius * scale] as const;
  const ring = (scale: number) => {
    axes.forEach((axis, index) => {
      const [left, top] = at(axis, scale);
      if (index === 0) document.moveTo(left, top);
      else document.lineTo(left, top);
    });
    document
      .closePath()
      .lineWidth(scale === 1 ? 0.8 : 0.4)
      .strokeColor(scale === 1 ? '#9AA4B0' : COLOURS.rule)
      .stroke();
  };
  for (const scale of [0.25, 0.5, 0.75, 1]) ring(scale);
  axes.forEach((axis, index) => {
    const [left, top] = at(axis);
    document.moveTo(x, y).lineTo(left, top).lineWidth(0.4).strokeColor(COLOURS.rule);
    if (groups[index]?.percent === null) document.dash(1.5, { space: 2 });
    document.stroke().undash();
  });
  const outline = (shape: (typeof shapes)[number]) => {
    shape.forEach((point, index) => {
      const [left, top] = at(point);
      if (index === 0) document.moveTo(left, top);
      else document.lineTo(left, top);
    });
    document.closePath();
  };
  for (const shape of shapes) {
    outline(shape);
    document.lineWidth(1.4).fillOpacity(0.16).fillAndStroke(accent, accent).fillOpacity(1);
  }
  const earlier = radar(before.map((percent) => percent && Math.max(0, percent)));
  for (const shape of earlier.shapes) {
    outline(shape);
    document.lineWidth(0.8).strokeColor(COLOURS.secondary).dash(3, { space: 2 }).stroke().undash();
  }
  for (const point of earlier.points) {
    if (!point) continue;
    const [left, top] = at(point);
    document.circle(left, top, 1.6).lineWidth(0.7).fillAndStroke(COLOURS.paper, COLOURS.secondary);
  }
  for (const point of points) {
    if (!point) continue;
    const [left, top] = at(point);
    document.circle(left, top, 1.8).fillColor(accent).fill();
  }
  const letter = STYLES.tableStrong;
  axes.forEach((axis, index) => {
    const [left, top] = at(axis, 1 + 11 / radius);
    const { id = '', percent } = groups[index] ?? { percent: null };
    pen.text(
      [id],
      left - 10,
      top - letter.leading / 2,
      percent === null ? { ...letter, colour: '#7A828C' } : letter,
      'center',
      20,
    );
  });
}

/** What the full and the dashed line of a radar of two dates are, on one line around `middle`. */
export function lineLegend(
  pen: Pen,
  [now, before]: readonly [string, string],
  middle: number,
  y: number,
  accent: string,
): void {
  const style = STYLES.note;
  const line = 16;
  const width = 2 * (line + 4) + pen.widthOf(now, style) + 14 + pen.widthOf(before, style);
  let x = middle - width / 2;
  const { document } = pen;
  for (const [name, dashed] of [
    [now, false],
    [before, true],
  ] as const) {
    document.moveTo(x, y + style.leading / 2).lineTo(x + line, y + style.leading / 2);
    if (dashed) document.lineWidth(0.8).strokeColor(COLOURS.secondary).dash(3, { space: 2 }).stroke().undash();
    else document.lineWidth(1.4).strokeColor(accent).stroke();
    pen.text([name], x + line + 4, y, style);
    x += line + 4 + pen.widthOf(name, style) + 14;
  }
}

/** What the radar shows, in words. */
export function radarInWords(groups: readonly ReportGroup[], { pdf, report }: Messages): string {
  const share = (percent: number | null) => (percent === null ? report.noQuestions : report.percent(percent));
  return pdf.radar(groups.map(({ id, title, percent }) => pdf.radarValue(id, title, share(percent))).join('、'));
}

export function countsInWords({ counts }: ReportGroup, { pdf, vocabulary }: Messages): string {
  return pdf.bar(
    occurring(counts)
      .map(({ status, count }) => `${vocabulary.statuses[status]} ${count}`)
      .join(', '),
  );
}
