import type { Messages } from '../../messages/messages.js';
import { CATEGORIES } from '../../model/vocabulary.js';
import { csvField } from '../escape/csv.js';
import { PORTFOLIO_HEADS } from './csv-heads.js';
import type { ClientReport, DatedReport, GroupReport, PortfolioReport } from './model.js';

/**
 * A number of ours, which needs no guard; nothing where there is none. As JSON: engines keep the text of a number that was
 * made any other way, in case it comes again.
 */
const number = (value: number | null): string => (value === null ? '""' : `"${JSON.stringify(value)}"`);

/**
 * One row a client and date, for a spreadsheet or a database: UTF-8 with a byte order mark, CRLF, every field quoted,
 * nothing that a spreadsheet would compute. In pieces, a row each.
 */
export function* portfolioCsv(portfolio: PortfolioReport, messages: Messages): Iterable<string> {
  const { columns } = messages.portfolio.csv;
  const titles = [...columns, ...CATEGORIES.map((id) => `${id} ${messages.vocabulary.categories[id]}`)];
  yield `${PORTFOLIO_HEADS[messages.lang]}${titles.map((title) => `,${csvField(title)}`).join('')}\r\n`;
  for (const group of portfolio.groups) {
    for (const client of group.clients()) {
      for (const dated of client.trend) yield `${row(group, client, dated, messages).join(',')}\r\n`;
    }
  }
}

function row(group: GroupReport, client: ClientReport, dated: DatedReport, messages: Messages): string[] {
  const { portfolio: words } = messages;
  const { score } = dated;
  const isNewest = dated === client.trend.at(-1);
  return [
    csvField(group.ref),
    csvField(client.name),
    csvField(dated.date ?? ''),
    csvField(isNewest ? words.csv.yes : words.csv.no),
    number(score.points),
    number(score.max),
    number(score.percent),
    number(score.worst),
    number(score.best),
    csvField(score.band?.title ?? ''),
    number(dated.unanswered),
    number(dated.unknown),
    number(isNewest ? client.place : null),
    number(isNewest ? group.size : null),
    number(isNewest ? client.beside : null),
    ...dated.categories.map(number),
  ];
}
