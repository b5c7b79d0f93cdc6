// Which mutants of a file no test noticed, and which of those are explained.

/** How much of what was changed and of what it became is written down: enough to know it by, short enough to read. */
const LENGTH = 100;

/** Mutants by what they change, in the order of the file, numbered where a line is changed in the same way several times. */
export function count(mutants, text) {
  const lines = text.split('\n');
  const seen = new Map();
  return mutants
    .toSorted((a, b) => compare(a.location.start, b.location.start) || compare(a.location.end, b.location.end))
    .map(({ location: { start, end }, replacement, status, statusReason = '' }) => {
      const mutant = {
        line: lines[start.line - 1].trim(),
        from: short(between(lines, start, end)),
        to: short(replacement),
      };
      const key = keyOf(mutant);
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      return { status, statusReason, mutant: nth === 1 ? mutant : { ...mutant, nth } };
    });
}

function compare(a, b) {
  return a.line - b.line || a.column - b.column;
}

function keyOf({ line, from, to, nth = 1 }) {
  return JSON.stringify([line, from, to, nth]);
}

function between(lines, start, end) {
  const part = lines.slice(start.line - 1, end.line);
  part[part.length - 1] = part.at(-1).slice(0, end.column - 1);
  part[0] = part[0].slice(start.column - 1);
  return part.join('\n');
}

function short(text) {
  const onOneLine = text.replaceAll(/\s+/gu, ' ').trim();
  return onOneLine.length > LENGTH ? `${onOneLine.slice(0, LENGTH)}…` : onOneLine;
}

/**
 * The counts, what is neither noticed nor explained, what only ran out of time, and explanations that explain nothing. An
 * explanation is a mutant and `why`; `to` may be several replacements.
 */
export function judge(mutants, explanations) {
  const survived = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const each = explanations.flatMap(({ line, from, to, nth, why }) =>
    [to].flat().map((one) => ({ line, from, to: one, ...(nth && { nth }), why })),
  );
  const unexplained = each.filter(({ why }) => !why);
  if (unexplained.length > 0) throw new Error(`an explanation without why: ${JSON.stringify(unexplained)}`);
  const known = new Set(each.map(keyOf));
  const open = survived.filter(({ mutant }) => !known.has(keyOf(mutant))).map(({ mutant }) => mutant);
  const there = new Set(survived.map(({ mutant }) => keyOf(mutant)));
  const stale = each.filter((one) => !there.has(keyOf(one)));
  const found = {
    mutants: mutants.length,
    killed: mutants.length - survived.length,
    explained: survived.length - open.length,
    survived: open.length,
  };
  const slow = mutants.filter(
    ({ status, statusReason }) => status === 'Timeout' && !statusReason.startsWith('Hit limit'),
  );
  return { found, open, slow: slow.map(({ mutant }) => mutant), stale };
}
