import { type Fraction, fraction, roundedTenths } from '../../compare/change/fraction.js';
import type { Dated, Portfolio, PortfolioClient, PortfolioGroup } from '../../compare/portfolio/portfolio.js';
import type { AskedItem } from '../../compare/portfolio/questions.js';
import type { Spread } from '../../compare/portfolio/spread.js';
import type { Messages } from '../../messages/messages.js';
import { type Checklist, checklistRef } from '../../model/checklist.js';
import { inLang, type Lang } from '../../model/text.js';
import { percent } from '../../score/percent.js';
import { describeChecklist, describeScore } from '../build.js';
import type { AskedReport, ClientReport, DatedReport, GroupReport, PortfolioReport, SpreadReport } from './model.js';

export interface PortfolioSetting {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly anonymized: boolean;
  readonly least: number;
}

/** Everything a portfolio says, in one language. */
export function buildPortfolio(portfolio: Portfolio, messages: Messages, setting: PortfolioSetting): PortfolioReport {
  return {
    lang: messages.lang,
    ...setting,
    groups: portfolio.groups.map((group) => groupReport(group, setting, messages)),
    withheld: portfolio.withheld.map(checklistRef),
  };
}

function groupReport(
  group: PortfolioGroup,
  { anonymized }: PortfolioSetting,
  { lang, vocabulary }: Messages,
): GroupReport {
  const { checklist } = group;
  const described = describeChecklist(checklist, lang);
  const { overlay } = described;
  return {
    // An overlay is often named after the firm.
    checklist: anonymized && overlay ? { ...described, overlay: { ...overlay, title: '' } } : described,
    ref: checklistRef(checklist),
    size: group.size,
    unit: checklist.scale.total,
    total: spreadReport(group.total),
    categories: group.categories.map(({ id, spread }) => ({
      id,
      title: vocabulary.categories[id],
      spread: spreadReport(spread),
    })),
    hasBands: checklist.bands.length > 0,
    bands: group.bands.map(({ band, count }) => ({ id: band.id, title: inLang(band.title, lang), count })),
    failed: group.failed.map((asked) => askedReport(asked, lang)),
    useful: group.useful.map((asked) => askedReport(asked, lang)),
    *clients() {
      for (const client of group.clients()) yield clientReport(client, checklist, lang);
    },
    *returning() {
      for (const client of group.returning()) yield clientReport(client, checklist, lang);
    },
  };
}

const rounded = (value: Fraction): number => roundedTenths(value) / 10;

function spreadReport(spread: Spread | null): SpreadReport | null {
  return (
    spread && {
      count: spread.count,
      least: rounded(spread.least),
      lowerQuartile: rounded(spread.lowerQuartile),
      median: rounded(spread.median),
      upperQuartile: rounded(spread.upperQuartile),
      most: rounded(spread.most),
    }
  );
}

function askedReport({ item, clients, applicable, failing, gain }: AskedItem, lang: Lang): AskedReport {
  const question = inLang(item.question, lang);
  return {
    id: item.id,
    category: item.category,
    question,
    action: inLang(item.action, lang) || question,
    effort: item.effort,
    impact: item.impact,
    applicable,
    failing,
    missing: clients.not_implemented,
    share: rounded(fraction(failing * 100, applicable)),
    gain,
  };
}

function clientReport(client: PortfolioClient, checklist: Checklist, lang: Lang): ClientReport {
  const trend = client.trend.map((dated) => datedReport(dated, checklist, lang));
  const { date, score, categories, unanswered, unknown } = trend.at(-1) as DatedReport; // there by its newest answers
  return {
    name: client.name,
    date,
    score,
    categories,
    unanswered,
    unknown,
    place: client.place,
    beside: client.beside && rounded(client.beside),
    categoryBeside: (index) => {
      const beside = client.categoryBeside(index);
      return beside && rounded(beside);
    },
    trend,
  };
}

function datedReport({ date, total, band, categories }: Dated, checklist: Checklist, lang: Lang): DatedReport {
  return {
    date: date ?? null,
    score: describeScore({ total, band, checklist }, lang),
    categories: categories.map(percent),
    unanswered: total.counts.unanswered,
    unknown: total.counts.unknown,
  };
}
