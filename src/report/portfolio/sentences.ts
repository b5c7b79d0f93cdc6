import type { Messages } from '../../messages/messages.js';
import type { ReportScore } from '../model.js';
import type { ClientReport, GroupReport, PortfolioReport, SpreadReport } from './model.js';

/** How many clients a page or a document lists; CSV, JSON and XLSX list all. */
export const LISTED = 1000;

/** How many questions and actions a page begins with. */
export const FAILED = 10;
export const USEFUL = 5;

/** A value of a group's total in its unit. */
export function inUnit(value: number, unit: GroupReport['unit'], { portfolio, report }: Messages): string {
  return unit === 'points' ? portfolio.points(value) : report.percent(value);
}

/** A share, or the sign for none. */
export function shareText(share: number | null, { report }: Messages): string {
  return share === null ? report.noScore : report.percent(share);
}

/** A difference with its sign; the sign for none where there is none. */
export function besideText(value: number | null, unit: GroupReport['unit'], messages: Messages): string {
  const { report, portfolio } = messages;
  if (value === null) return report.noScore;
  return unit === 'points' ? portfolio.morePoints(value) : portfolio.morePercent(value);
}

export function clientScore({ total, points, max, percent }: ReportScore, { report }: Messages): string {
  if (percent === null) return report.noScore;
  return total === 'points' ? report.pointsOf(points, max) : report.percent(percent);
}

/** The range in which the score may turn out; '' where it is exact. */
export function rangeText({ total, worst, best, worstPercent, bestPercent }: ReportScore, messages: Messages): string {
  if (worst === best) return '';
  const { report } = messages;
  if (total === 'points' || worstPercent === null || bestPercent === null) return `${worst}–${best}`;
  return `${report.percent(worstPercent)}–${report.percent(bestPercent)}`;
}

export function openText({ unanswered, unknown }: ClientReport): string {
  return String(unanswered + unknown);
}

export function placeText({ place }: ClientReport, { size }: GroupReport, { report, portfolio }: Messages): string {
  return place === null ? report.noScore : portfolio.place(place, size);
}

/** Median and quartiles in one line. */
export function spreadText(spread: SpreadReport | null, unit: GroupReport['unit'], messages: Messages): string {
  if (!spread) return messages.report.noScore;
  if (spread.count === 1) return inUnit(spread.median, unit, messages);
  const { median, lowerQuartile, upperQuartile, least, most } = spread;
  const [m, l, u, from, to] = [median, lowerQuartile, upperQuartile, least, most].map((value) =>
    inUnit(value, unit, messages),
  ) as [string, string, string, string, string];
  return messages.portfolio.spread(m, l, u, from, to);
}

/** What has to be known to read the whole: the day, aliases, what was left out, a sentence each. */
export function standingNotes(portfolio: PortfolioReport, messages: Messages): string[] {
  const { portfolio: words, report } = messages;
  const { anonymized, least, withheld } = portfolio;
  return [
    report.asOf(portfolio.asOf),
    ...(anonymized ? [words.anonymized(least)] : []),
    ...(withheld.length > 0 ? [words.withheld(withheld, least)] : []),
  ];
}

/** The first of a series, one at a time: what a thousand clients leave behind is more than what is printed of them. */
export function* firstOf<T>(all: Iterable<T>, most = LISTED): Iterable<T> {
  let count = 0;
  for (const each of all) {
    if (count++ === most) return;
    yield each;
  }
}

/** What stands over the numbers of a spread: how many, least, quartiles, most. */
export function spreadHeads({ portfolio: { columns } }: Messages): readonly string[] {
  const { count, least, lowerQuartile, median, upperQuartile, most } = columns;
  return [count, least, lowerQuartile, median, upperQuartile, most];
}
