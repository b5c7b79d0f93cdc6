import { PORTFOLIO_HEADS } from '../../report/portfolio/csv-heads.js';
import type { PortfolioReport } from '../../report/portfolio/model.js';
import type { Context } from '../context.js';
import type { PortfolioFormat } from './options.js';

/** One format of the portfolio: its text in pieces or its bytes, and how tenken knows its own files again. */
interface Format {
  render(portfolio: PortfolioReport, context: Context): Promise<Iterable<string> | Uint8Array>;
  isOurs(existing: Uint8Array): boolean;
}

const FORMATS: Readonly<Record<PortfolioFormat, () => Promise<Format>>> = {
  html: async () => {
    const { portfolioHtml } = await import('../../report/portfolio/html.js');
    return {
      render: async (portfolio, { messages }) => [portfolioHtml(portfolio, messages)],
      isOurs: await endsOurs(),
    };
  },
  md: async () => {
    const { portfolioMarkdown } = await import('../../report/portfolio/markdown.js');
    return {
      render: async (portfolio, { messages }) => [portfolioMarkdown(portfolio, messages)],
      isOurs: await endsOurs(),
    };
  },
  csv: async () => {
    const { portfolioCsv } = await import('../../report/portfolio/csv.js');
    return {
      render: async (portfolio, { messages }) => portfolioCsv(portfolio, messages),
      isOurs: (existing) => Object.values(PORTFOLIO_HEADS).some((head) => textOf(existing).startsWith(head)),
    };
  },
  json: async () => {
    const { PORTFOLIO_JSON, portfolioJson } = await import('../../report/portfolio/json.js');
    return {
      render: async (portfolio) => portfolioJson(portfolio),
      isOurs: (existing) => textOf(existing).startsWith(PORTFOLIO_JSON),
    };
  },
  xlsx: async () => {
    const { isPortfolioXlsx, portfolioXlsx } = await import('../../report/portfolio/xlsx.js');
    return { render: async (portfolio, { messages }) => portfolioXlsx(portfolio, messages), isOurs: isPortfolioXlsx };
  },
};

async function endsOurs() {
  const { PORTFOLIO_MARK } = await import('../../report/portfolio/markdown.js');
  return (existing: Uint8Array) => textOf(existing).trimEnd().endsWith(PORTFOLIO_MARK);
}

/** Writes the portfolio in every format asked for. Throws FileError. */
export async function writePortfolio(
  context: Context,
  portfolio: PortfolioReport,
  { formats, folder, force }: { formats: readonly PortfolioFormat[]; folder: string; force: boolean },
): Promise<void> {
  for (const format of formats) {
    const { render, isOurs } = await FORMATS[format]();
    const made = await render(portfolio, context);
    const bytes = made instanceof Uint8Array ? made : inChunks(made);
    await context.world.files.write(`${folder}/portfolio.${format}`, bytes, { force, isOurs });
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Characters that go to the disk at once. Few enough for the engine to keep them with what dies young. */
const CHUNK = 32 * 1024;

function* inChunks(pieces: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let [waiting, length]: [string[], number] = [[], 0];
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield encoder.encode(waiting.join(''));
    [waiting, length] = [[], 0];
  }
  yield encoder.encode(waiting.join(''));
}
