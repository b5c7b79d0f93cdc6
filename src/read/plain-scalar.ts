/** What an unquoted word means in YAML's core schema: null, yes/no as true/false, numbers; everything else is text. */
export function resolvePlain(text: string): string | number | boolean | null {
  if (text === '') return null;
  if (isText(text)) return text;
  if (/^(?:~|null|Null|NULL)$/u.test(text)) return null;
  if (/^(?:true|True|TRUE)$/u.test(text)) return true;
  if (/^(?:false|False|FALSE)$/u.test(text)) return false;
  if (/^[-+]?\d+$/u.test(text)) return Number.parseInt(text, 10);
  if (/^0o[0-7]+$/u.test(text)) return Number.parseInt(text.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/u.test(text)) return Number.parseInt(text, 16);
  if (/^[-+]?(?:\.inf|\.Inf|\.INF)$/u.test(text))
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (/^(?:\.nan|\.NaN|\.NAN)$/u.test(text)) return Number.NaN;
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/u.test(text)) return Number.parseFloat(text);
  return text;
}

/** Whether a text is nothing but text, as nearly every word is: by its first letter, or where its first digits end. */
function isText(text: string): boolean {
  const first = text.charCodeAt(0);
  if (isDigit(first)) {
    let at = 1;
    while (isDigit(text.charCodeAt(at))) at++;
    return at < text.length && !'.eExo'.includes(text[at] as string);
  }
  return !'-+.~nNtTfF'.includes(text[0] as string);
}

const isDigit = (char: number) => char >= 48 && char <= 57;
