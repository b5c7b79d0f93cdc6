// The templates that come with tenken, as functions: filling one in is then a matter of adding up strings. What they may
// say is a small part of Liquid; anything else stops the build. Templates of the user's own go through Liquid itself, and
// a test holds both ways to the same bytes.
import { Tokenizer } from 'liquidjs';

/** The source of a function `(view, text, link) => string`; `text` escapes, `link` makes a link. */
export function templateFunction(template) {
  const tokens = new Tokenizer(template).readTopLevelTokens();
  const position = { at: 0 };
  const body = block(tokens, position, [], 1);
  if (position.at < tokens.length) throw new Error(`unexpected ${tokens[position.at].getText()}`);
  return `(view, text, link) => {\n  let o = '';\n${body}  return o;\n}`;
}

/** What stands until one of the tags that end it; `names` are the loop variables in sight. */
function block(tokens, position, names, depth) {
  const indent = '  '.repeat(depth);
  let code = '';
  while (position.at < tokens.length) {
    const token = tokens[position.at];
    if (token.name === undefined) {
      position.at++;
      const piece = token.content === undefined || isPlain(token) ? plain(token) : output(token.content, names);
      if (piece !== '') code += `${indent}o += ${piece};\n`;
    } else if (token.name === 'for') code += loop(tokens, position, names, depth);
    else if (token.name === 'if' || token.name === 'unless') code += choice(tokens, position, names, depth);
    else if (ENDS.has(token.name)) return code;
    else throw new Error(`the tag ${token.getText()} is not known to templates.js`);
  }
  return code;
}

const ENDS = new Set(['else', 'elsif', 'endif', 'endunless', 'endfor']);

const isPlain = (token) => !token.getText().startsWith('{{');

function plain(token) {
  const text = token.getContent();
  return text === '' ? '' : JSON.stringify(text);
}

function output(content, names) {
  const [, path, filter] = /^\s*([^|\s]+)\s*(?:\|\s*(\S+)\s*)?$/u.exec(content) ?? [];
  if (path === undefined || (filter !== undefined && filter !== 'link'))
    throw new Error(`{{${content}}} is not known to templates.js`);
  return filter ? `link(${value(path, names)})` : `text(${value(path, names)})`;
}

function loop(tokens, position, names, depth) {
  const indent = '  '.repeat(depth);
  const [, name, path, limit] =
    /^(\w+) in (\S+)(?: limit: (\d+))?$/u.exec(tokens[position.at++].args.trim()) ??
    fail(tokens[position.at - 1].getText());
  if (['view', 'text', 'link', 'o'].includes(name)) fail(name);
  const list = `list${depth}`;
  const source = value(path, names);
  const body = block(tokens, position, [...names, { name, list, index: `i${depth}` }], depth + 1);
  let code = `${indent}const ${list} = ${limit ? `${source}.slice(0, ${limit})` : source};\n`;
  code += `${indent}for (let i${depth} = 0; i${depth} < ${list}.length; i${depth}++) {\n`;
  code += `${indent}  const ${name} = ${list}[i${depth}];\n${body}${indent}}\n`;
  if (tokens[position.at]?.name === 'else') {
    position.at++;
    code += `${indent}if (${list}.length === 0) {\n${block(tokens, position, names, depth + 1)}${indent}}\n`;
  }
  end(tokens, position, 'endfor');
  return `${indent}{\n${code}${indent}}\n`;
}

function choice(tokens, position, names, depth) {
  const indent = '  '.repeat(depth);
  const { name, args } = tokens[position.at++];
  const first = condition(args, names);
  let code = `${indent}if (${name === 'unless' ? `!(${first})` : first}) {\n`;
  code += block(tokens, position, names, depth + 1);
  while (tokens[position.at]?.name === 'elsif') {
    code += `${indent}} else if (${condition(tokens[position.at++].args, names)}) {\n`;
    code += block(tokens, position, names, depth + 1);
  }
  if (tokens[position.at]?.name === 'else') {
    position.at++;
    code += `${indent}} else {\n${block(tokens, position, names, depth + 1)}`;
  }
  end(tokens, position, name === 'if' ? 'endif' : 'endunless');
  return `${code}${indent}}\n`;
}

/** Terms joined by `and`: a value, a value against a whole number, or against the empty text. */
function condition(args, names) {
  const terms = args.trim().split(/ and /u);
  return terms
    .map((term) => {
      const [, path, operator, against] = /^(\S+)(?: (>|!=) (\d+|''))?$/u.exec(term) ?? fail(args);
      const found = value(path, names);
      // In Liquid only nil and false are not true.
      if (operator === undefined) return `(${found} ?? false) !== false`;
      return `${found} ${operator === '!=' ? '!==' : operator} ${against}`;
    })
    .join(' && ');
}

function value(path, names) {
  if (!/^[a-z_]+(?:\.[a-z_]+|\[\d+\])*$/u.test(path)) fail(path);
  const innermost = names.at(-1);
  if (path === 'forloop.index') return `${innermost.index} + 1`;
  if (path === 'forloop.last') return `(${innermost.index} === ${innermost.list}.length - 1)`;
  const [root] = path.split(/[.[]/u);
  const whole = names.some(({ name }) => name === root) ? path : `view.${path}`;
  return whole.replace(/\.size$/u, '.length');
}

function end(tokens, position, name) {
  if (tokens[position.at++]?.name !== name) throw new Error(`${name} is missing`);
}

function fail(text) {
  throw new Error(`${text} is not known to templates.js`);
}
