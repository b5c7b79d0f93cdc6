import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Finding, finding, type PlacedFinding } from '../model/finding.js';
import { firstPerLine } from './first-per-line.js';
import { LIMITS } from './limits.js';
import type { Parsed } from './parsed.js';
import type { Entry, Node, ScalarNode } from './tree.js';

/** JSON text to the positioned tree. Strict JSON: no comments, no trailing commas. Duplicate keys are findings. */
export function parseJson(text: string): Parsed {
  if (text.trim() === '') return { root: null, findings: [finding('error', 'file.empty', {}, { start: 0, end: 0 })] };
  const errors: ParseError[] = [];
  const json = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || !json) return { root: null, findings: firstPerLine(text, errors.map(toFinding)) };
  const converter = new Converter(text);
  const root = converter.node(json, 0);
  return { root, findings: converter.findings };
}

function toFinding({ error, offset, length }: ParseError): PlacedFinding {
  const span = { start: offset, end: offset + Math.max(length, 1) };
  return finding('error', 'syntax.json', { problem: printParseErrorCode(error) }, span);
}

class Converter {
  readonly findings: Finding[] = [];
  readonly #text: string;
  #tooDeep = false;

  constructor(text: string) {
    this.#text = text;
  }

  node(json: JsonNode, depth: number): Node {
    const span = { start: json.offset, end: json.offset + json.length };
    if (json.type !== 'object' && json.type !== 'array') return this.#scalar(json);
    if (depth >= LIMITS.depth) {
      if (!this.#tooDeep) this.findings.push(finding('error', 'syntax.too-deep', { limit: LIMITS.depth }, span));
      this.#tooDeep = true;
      return { kind: 'scalar', ...span, text: '', value: null };
    }
    const children = json.children as JsonNode[]; // every list and object has them, if empty
    if (json.type === 'array')
      return { kind: 'list', ...span, items: children.map((each) => this.node(each, depth + 1)) };
    return { kind: 'map', ...span, entries: this.#entries(children, depth) };
  }

  #entries(properties: readonly JsonNode[], depth: number): Entry[] {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (const property of properties) {
      const [name, value] = property.children as [JsonNode, JsonNode]; // without errors, both are there
      const key = this.#scalar(name);
      if (seen.has(key.text)) {
        this.findings.push(finding('error', 'syntax.duplicate-key', { key: key.text }, key));
        continue;
      }
      seen.add(key.text);
      entries.push({ key, value: this.node(value, depth + 1) });
    }
    return entries;
  }

  #scalar(json: JsonNode): ScalarNode {
    const start = json.offset;
    const end = json.offset + json.length;
    const value = json.value as string | number | boolean | null;
    const text = json.type === 'string' ? String(value) : json.type === 'null' ? '' : this.#text.slice(start, end);
    return { kind: 'scalar', start, end, text, value };
  }
}
