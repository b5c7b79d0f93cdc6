import type { Span } from '../model/finding.js';

/**
 * The positioned tree every format is read into: YAML and JSON alike, so that everything after it
 * is written once and every finding can point at its token.
 */
export type Node = ScalarNode | MapNode | ListNode;

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  /** What was written, without quotes: `4.0`, `はい`, `5.10`. */
  readonly text: string;
  /** The same as YAML's core schema or JSON types it. */
  readonly value: string | number | boolean | null;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: Node;
}

/** True for a value that says nothing: `key:` alone, `~`, `null`, or blanks. */
export function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && (node.value === null || node.text.trim() === '');
}

/** The value of a key, or undefined. */
export function child(map: MapNode, key: string): Node | undefined {
  return map.entries.find((entry) => entry.key.text === key)?.value;
}

/** A plain JavaScript value of the tree, for schema validation. Keys become own properties, `__proto__` too. */
export function toPlain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const result: Record<string, unknown> = {};
  for (const { key, value } of node.entries) {
    Object.defineProperty(result, key.text, {
      value: toPlain(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return result;
}

/** A step from a node to one of its children: a key or an index. */
export type Path = readonly (string | number)[];

/**
 * Where a path leads, or the nearest ancestor that exists. With `key`, the key of the last step
 * instead of its value: a wrong property is wrong in its name.
 */
export function locate(root: Node, path: Path, aim: 'value' | 'key' = 'value'): Span {
  let node = root;
  let span: Span = root;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (node.kind === 'map') {
      const entry = node.entries.find((each) => each.key.text === String(step));
      if (!entry) return span;
      span = last && aim === 'key' ? entry.key : entry.value;
      node = entry.value;
    } else if (node.kind === 'list') {
      const item = node.items[Number(step)];
      if (!item) return span;
      span = item;
      node = item;
    }
  }
  return span;
}
