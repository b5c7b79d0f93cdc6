import { type Document, visit } from 'yaml';

/**
 * A document as YAML text in which characters that could act on a terminal or turn the reading direction stand as escapes:
 * the same file to every reader, and harmless to who looks at it. Answers of other people are written again by `merge` and
 * `carry`, and texts like this are printed, too.
 */
export function harmlessYaml(document: Document, write: (document: Document) => string): string {
  const text = write(document);
  if (text.search(UNSAFE) === -1) return text;
  visit(document, {
    Scalar: (_key, scalar) => {
      // Only between double quotes does YAML know escapes.
      if (typeof scalar.value === 'string' && scalar.value.search(UNSAFE) !== -1) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return write(document).replaceAll(UNSAFE, escaped);
}

// Not the byte order mark at the very beginning, which is no part of what the file says.
const UNSAFE =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<!^)\ufeff/gu;

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
