import { isAlias, isMap, isScalar, type ParsedNode, parseDocument, type Scalar } from 'yaml';
import { type Finding, finding, type PlacedFinding, type Span } from '../model/finding.js';
import { firstPerLine } from './first-per-line.js';
import { LIMITS } from './limits.js';
import { explainSyntaxError, ideographicSpaceIn } from './mistypes.js';
import type { Parsed } from './parsed.js';
import { blockMapNode } from './simple-yaml.js';
import type { Entry, Node, ScalarNode } from './tree.js';

/**
 * YAML text to the positioned tree. Only the data half of YAML is accepted: no aliases, no tags, no second document.
 * Duplicate keys are findings; the first one stands.
 */
export function parseYaml(text: string): Parsed {
  const document = parseDocument(text, {
    schema: 'core',
    uniqueKeys: false, // quadratic in the library; done below
    prettyErrors: false,
    logLevel: 'error', // 'silent' would hide that there are several documents
    stringKeys: false,
  });
  const findings = syntaxFindings(text, [
    ...document.errors,
    ...document.warnings.filter((each) => each.code !== 'TAG_RESOLVE_FAILED'),
  ]);
  if (findings.length > 0) return { root: null, findings };
  if (document.contents === null)
    return { root: null, findings: [finding('error', 'file.empty', {}, { start: 0, end: 0 })] };
  const converter = new Converter(text);
  const root = converter.node(document.contents, 0);
  return { root, findings: converter.findings };
}

type YamlProblem =
  | ReturnType<typeof parseDocument>['errors'][number]
  | ReturnType<typeof parseDocument>['warnings'][number];

/** Syntax problems in the order of the text. */
function syntaxFindings(text: string, problems: readonly YamlProblem[]): readonly Finding[] {
  const found = problems.map((problem) =>
    explainSyntaxError(text, toFinding(problem, Math.min(problem.pos[0], text.length))),
  );
  return firstPerLine(text, found);
}

function toFinding(problem: YamlProblem, start: number): PlacedFinding {
  const span = { start, end: Math.max(problem.pos[1], start + 1) };
  switch (problem.code) {
    case 'RESOURCE_EXHAUSTION':
      return finding('error', 'syntax.too-deep', { limit: LIMITS.depth }, span);
    case 'MULTIPLE_DOCS':
      return finding('error', 'syntax.several-documents', {}, { start, end: start + 3 });
    case 'TAB_AS_INDENT':
      return finding('error', 'syntax.tab', {}, span);
    default:
      return finding('error', 'syntax.yaml', { problem: problem.code }, span);
  }
}

class Converter {
  readonly findings: Finding[] = [];
  readonly #text: string;
  #tooDeep = false;

  constructor(text: string) {
    this.#text = text;
  }

  node(yaml: ParsedNode, depth: number): Node {
    const span = spanOf(yaml);
    if (isAlias(yaml)) {
      this.#report('syntax.alias', {}, span);
      return emptyScalar(span);
    }
    this.#checkTag(yaml, span);
    if (isScalar(yaml)) return this.#scalar(yaml, span);
    if (depth >= LIMITS.depth) {
      if (!this.#tooDeep) this.#report('syntax.too-deep', { limit: LIMITS.depth }, span);
      this.#tooDeep = true;
      return emptyScalar(span);
    }
    if (isMap(yaml)) {
      const entries = this.#entries(yaml.items, depth);
      return yaml.flow ? { kind: 'map', ...span, entries } : blockMapNode(entries);
    }
    return { kind: 'list', ...span, items: yaml.items.map((item) => this.node(item, depth + 1)) };
  }

  #entries(pairs: readonly { key: ParsedNode; value: ParsedNode | null }[], depth: number): Entry[] {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (const pair of pairs) {
      const key = this.#key(pair.key);
      if (!key) continue;
      if (seen.has(key.text)) {
        this.#report('syntax.duplicate-key', { key: key.text }, key);
        continue;
      }
      seen.add(key.text);
      const value = isSomething(pair.value)
        ? this.node(pair.value, depth + 1)
        : emptyScalar({ start: key.end, end: key.end });
      entries.push({ key, value });
    }
    return entries;
  }

  #key(yaml: ParsedNode): ScalarNode | null {
    const span = spanOf(yaml);
    if (!isScalar(yaml)) {
      this.#report('syntax.complex-key', {}, span);
      return null;
    }
    this.#checkTag(yaml, span);
    const space = ideographicSpaceIn(this.#text, span);
    if (space) {
      this.findings.push(space); // what it was meant to belong to is not known
      return null;
    }
    return this.#scalar(yaml, span);
  }

  #scalar(yaml: Scalar.Parsed, span: Span): ScalarNode {
    const { value, source } = yaml;
    const typed = typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
    return {
      kind: 'scalar',
      start: span.start,
      end: span.end,
      text: source,
      value: typed,
    };
  }

  #checkTag({ tag }: ParsedNode, span: Span): void {
    if (tag !== undefined)
      this.#report('syntax.tag', { tag: tag.replace('tag:yaml.org,2002:', '!!') }, this.#tagBefore(span));
  }

  /** A node's range begins after its tag. */
  #tagBefore(node: Span): Span {
    const from = Math.max(0, node.start - 200);
    const match = /!\S*(?=\s*(?:&\S+\s*)?$)/u.exec(this.#text.slice(from, node.start));
    if (!match) return node;
    const start = from + match.index;
    return { start, end: start + match[0].length };
  }

  #report(...[code, args, span]: Parameters<typeof finding> extends [unknown, ...infer Rest] ? Rest : never): void {
    this.findings.push(finding('error', code, args, span));
  }
}

/** Not for a `key:` with nothing after it. */
function isSomething(yaml: ParsedNode | null): yaml is ParsedNode {
  return yaml !== null && !(isScalar(yaml) && yaml.value === null && yaml.source === '');
}

function spanOf({ range: [start, end] }: ParsedNode): Span {
  return { start, end };
}

function emptyScalar(span: Span): ScalarNode {
  return { kind: 'scalar', start: span.start, end: span.end, text: '', value: null };
}
