import type { Problem, Rule } from '../lint/rule.js';
import { type Finding, finding, type Span } from '../model/finding.js';
import type { SourceText } from '../read/source.js';
import { locate, type Node } from '../read/tree.js';

/** Findings of rules at their places in a file. */
export function findingsOf<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  root: Node,
  source: SourceText,
): Finding[] {
  return rules.flatMap((rule) =>
    Array.from(rule.check(subject), (problem) =>
      finding(rule.severity, problem.code, problem.args, placeOf(problem, root, source)),
    ),
  );
}

function placeOf({ path, aim, part }: Problem, root: Node, source: SourceText): Span {
  const span = locate(root, path, aim);
  return part ? partOf(span as Node, part, source.text) : span;
}

/**
 * Where a part of a scalar's text stands in the file. Quotes, escapes and folded lines move it: it is looked for, and
 * where it cannot be found as it is, the whole scalar is meant.
 */
function partOf(node: Node, part: Span, text: string): Span {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return node;
  const raw = text.slice(node.start, node.end);
  const wanted = node.value.slice(part.start, part.end);
  const before = node.value.slice(0, part.start).split(wanted).length - 1;
  let at = raw.indexOf(wanted);
  for (let seen = 0; seen < before && at !== -1; seen++) at = raw.indexOf(wanted, at + wanted.length);
  return at === -1 ? node : { start: node.start + at, end: node.start + at + wanted.length };
}
