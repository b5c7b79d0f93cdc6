import { escapeJson } from '../escape/json.js';
import type { AskedReport, ClientReport, DatedReport, GroupReport, PortfolioReport } from './model.js';

/** How the JSON of a portfolio begins: by it tenken knows its own files again. */
export const PORTFOLIO_JSON = '{\n  "tenken": "portfolio/1"';

/**
 * The portfolio as the stable JSON object of `tenken: portfolio/1`, in pieces: a client a line, so that ten thousands of
 * them are never in memory at once.
 */
export function* portfolioJson(portfolio: PortfolioReport): Iterable<string> {
  const { asOf, anonymized, least, withheld } = portfolio;
  yield `${PORTFOLIO_JSON},\n  "as_of": ${JSON.stringify(asOf)},\n  "anonymized": ${anonymized},\n`;
  yield `  "least_group": ${least},\n  "withheld": ${JSON.stringify(withheld)},\n  "groups": [`;
  for (const [index, group] of portfolio.groups.entries()) {
    yield index === 0 ? '\n' : ',\n';
    yield* groupJson(group);
  }
  yield portfolio.groups.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

function* groupJson(group: GroupReport): Iterable<string> {
  const { checklist } = group;
  const head = {
    checklist: {
      id: checklist.id,
      version: checklist.version,
      title: checklist.title,
      ...(checklist.overlay && { overlay: checklist.overlay }),
    },
    clients_count: group.size,
    unit: group.unit,
    quartiles: 'inclusive (QUARTILE.INC, type 7)',
    total: group.total && snake(group.total),
    categories: group.categories.map(({ id, title, spread }) => ({ id, title, spread: spread && snake(spread) })),
    bands: group.bands,
    failed: group.failed.map(asked),
    actions: group.useful.map(asked),
  };
  for (const [key, value] of Object.entries(head))
    yield `${key === 'checklist' ? '    {' : ','}\n      ${JSON.stringify(key)}: ${oneLine(value)}`;
  yield ',\n      "clients": [';
  let first = true;
  for (const each of group.clients()) {
    yield `${first ? '' : ','}\n        ${oneLine(client(each))}`;
    first = false;
  }
  yield '\n      ]\n    }';
}

function snake({ lowerQuartile, upperQuartile, ...spread }: NonNullable<GroupReport['total']>) {
  return {
    count: spread.count,
    least: spread.least,
    lower_quartile: lowerQuartile,
    median: spread.median,
    upper_quartile: upperQuartile,
    most: spread.most,
  };
}

function asked({ id, category, applicable, failing, share, gain, effort, impact }: AskedReport) {
  return { id, category, applicable, failing, percent: share, gain, effort, impact };
}

function client(each: ClientReport) {
  const { date, score, unanswered, unknown, categories } = dated(each);
  return {
    name: each.name,
    date,
    score,
    unanswered,
    unknown,
    categories,
    place: each.place,
    beside_median: each.beside,
    trend: each.trend.length > 1 ? each.trend.map(dated) : undefined,
  };
}

function dated({ date, score, categories, unanswered, unknown }: DatedReport) {
  const { points, min, max, percent, worst, best, band } = score;
  return {
    date,
    score: { points, min, max, percent, worst, best, band: band?.id ?? null },
    unanswered,
    unknown,
    categories,
  };
}

/** On one line, so that a portfolio of thousands stays readable, and harmless to who looks at it. */
function oneLine(value: unknown): string {
  return escapeJson(JSON.stringify(value));
}
