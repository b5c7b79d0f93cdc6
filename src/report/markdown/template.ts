import { Liquid, LiquidError } from 'liquidjs';
import { link, printed } from './link.js';

/** A template that could not be used, with the place in it. */
export interface TemplateProblem {
  readonly line: number;
  readonly column: number;
  readonly kind: 'variable' | 'filter' | 'tag' | 'open' | 'file' | 'limit' | 'other';
  /** The name or tag it is about; the engine's own words for `other`. */
  readonly detail: string;
}

export type Rendered = { readonly text: string } | { readonly problem: TemplateProblem };

/** Filters that print markup of their own and escape what they are given themselves. */
export type MarkupFilters = Readonly<Record<string, (value: unknown) => string>>;

/**
 * Fills a template in. Templates come from other people: they see the view and nothing else (no files, no clock, no
 * chance), everything they print is escaped, and what they may use up is limited.
 */
export function fillTemplate(template: string, view: object, filters: MarkupFilters = {}): Rendered {
  try {
    return { text: makeEngine(filters).parseAndRenderSync(template, view) };
  } catch (error) {
    if (error instanceof LiquidError) return { problem: explain(error) };
    throw error;
  }
}

/** Filters that would make two runs differ, or print unescaped. */
const REMOVED = [
  'date',
  'date_to_xmlschema',
  'date_to_rfc822',
  'date_to_string',
  'date_to_long_string',
  'sample',
  'raw',
];

function makeEngine(filters: MarkupFilters): Liquid {
  const engine = new Liquid({
    templates: {}, // include and render find nothing, and never look at the disk
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    outputEscape: printed,
    parseLimit: 1_000_000,
    renderLimit: 5_000,
    memoryLimit: 50_000_000,
    cache: false,
  });
  for (const name of REMOVED) delete engine.filters[name];
  for (const [name, handler] of Object.entries({ link, ...filters }))
    engine.registerFilter(name, { raw: true, handler });
  return engine;
}

function explain(error: LiquidError): TemplateProblem {
  const [line = 1, column = 1] = error.token?.getPosition() ?? [];
  const problem = error.message.replace(/, line:\d+, col:\d+$/u, '');
  for (const [kind, pattern] of PROBLEMS) {
    const match = pattern.exec(problem);
    if (match) return { line, column, kind, detail: match[1] ?? '' };
  }
  return { line, column, kind: 'other', detail: problem };
}

const PROBLEMS: readonly (readonly [TemplateProblem['kind'], RegExp])[] = [
  ['variable', /^undefined variable: (.*)$/su],
  ['filter', /^undefined filter: (.*)$/su],
  ['tag', /^tag "(.*)" not found$/su],
  ['open', /^(?:tag|output) (.*) not closed$/su],
  ['file', /^ENOENT/u],
  ['limit', /limit exceeded$/u],
];
