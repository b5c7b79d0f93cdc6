import { cleanLine } from '../../text/clean.js';

/** Text from a file as a double-quoted YAML scalar on one line. JSON's strings are YAML's, but for what YAML cannot print. */
export function yamlText(text: string): string {
  const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu;
  return JSON.stringify(text.toWellFormed()).replaceAll(unprintable, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** Text from a file as a comment on one line. */
export function yamlComment(text: string): string {
  return `# ${cleanLine(text)}`;
}
