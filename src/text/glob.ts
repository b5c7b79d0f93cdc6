/**
 * A glob as a regular expression for whole paths with forward slashes: `*` and `?` within a name, `**` over folders,
 * `{a,b}`, `[abc]`, `[!abc]`. Names that begin with a dot are matched only where the glob says so.
 */
export function globExpression(glob: string): RegExp {
  let out = '';
  let braces = 0;
  const pattern = glob.replace(/^(?:\.\/)+/u, '');
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? '';
    const rest = pattern.slice(at);
    const startsName = at === 0 || pattern[at - 1] === '/';
    const set = /^\[(!|\^)?(\]?[^\]/]*)\]/u.exec(rest);
    if (rest.startsWith('**/') && startsName) {
      out += '(?:(?!\\.)[^/]+/)*';
      at += 2;
    } else if (rest === '**' && startsName) {
      out += '(?:(?!\\.)[^/]+/)*(?!\\.)[^/]+';
      at += 1;
    } else if (char === '*') out += `${startsName ? '(?!\\.)' : ''}[^/]*`;
    else if (char === '?') out += `${startsName ? '(?!\\.)' : ''}[^/]`;
    else if (set) {
      out += `[${set[1] ? '^/' : ''}${(set[2] ?? '').replaceAll(/[\\\]^]/gu, String.raw`\$&`)}]`;
      at += set[0].length - 1;
    } else if (char === '{' && closes(rest)) {
      out += '(?:';
      braces++;
    } else if (char === '}' && braces > 0) {
      out += ')';
      braces--;
    } else if (char === ',' && braces > 0) out += '|';
    else out += char.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
  }
  return new RegExp(`^${out}$`, 'u');
}

function closes(rest: string): boolean {
  let depth = 0;
  for (const char of rest) {
    if (char === '{') depth++;
    if (char === '}' && --depth === 0) return true;
  }
  return false;
}

/** True for a name that means other names. */
export function isGlob(name: string): boolean {
  return /[*?]|\[[^\]]+\]|\{[^}]*,[^}]*\}/u.test(name);
}

/** The folder a glob looks in: everything before its first special character. */
export function globBase(glob: string): string {
  const plain = /^[^*?[{]*/u.exec(glob)?.[0] ?? '';
  return plain.slice(0, plain.lastIndexOf('/') + 1).replace(/(?<=.)\/$/u, '');
}
