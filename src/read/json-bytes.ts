/** The marks of JSON, as bytes. */
export const [QUOTE, COMMA, COLON, BACKSLASH, BRACE, BRACE_END] = [34, 44, 58, 92, 123, 125] as const;
const [TAB, LINE_FEED, RETURN, SPACE] = [9, 10, 13, 32] as const;

/** Of a place that there is not. */
export const NOWHERE = -1;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of some bytes, which have to be whole UTF-8. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** Whether a part stands here. */
export function isAt(part: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < part.length; at++) if (part[at] !== bytes[start + at]) return false;
  return true;
}

/** The first place from here on that is no space between parts. In most files there is none. */
export function afterSpace(bytes: Uint8Array, from: number): number {
  return (bytes[from] as number) > SPACE ? from : afterSpaces(bytes, from);
}

function afterSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at++;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB;
}

/** Behind the quote that ends a text; `NOWHERE` if it is not as JSON has it. */
export function endOfText(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at + 1;
    if (byte < SPACE) break;
    if (byte !== BACKSLASH) continue;
    at = lastOfEscape(bytes, at);
    if (at === NOWHERE) break;
  }
  return NOWHERE;
}

const CODE = 'u'.charCodeAt(0);
const HEX_DIGITS = 4;
/** By byte: whether it makes an escape behind a backslash, and whether it is a hexadecimal digit. */
const IS_ESCAPE = among('"\\/bfnrt');
const IS_HEX = among('0123456789abcdefABCDEF');

function among(chars: string): Uint8Array {
  const isAmong = new Uint8Array(256);
  for (const byte of bytesOf(chars)) isAmong[byte] = 1;
  return isAmong;
}

/** The last byte of what stands for another character. */
function lastOfEscape(bytes: Uint8Array, start: number): number {
  const kind = start + 1;
  if (bytes[kind] !== CODE) return IS_ESCAPE[bytes[kind] as number] === 1 ? kind : NOWHERE;
  for (let at = kind + 1; at <= kind + HEX_DIGITS; at++) if (IS_HEX[bytes[at] as number] !== 1) return NOWHERE;
  return kind + HEX_DIGITS;
}

/**
 * Where a value ends that holds no other map or list: behind its quote or brace, or before what follows it. Whether it is
 * one is for a parser to see. `NOWHERE` as above.
 */
export function endOfValue(bytes: Uint8Array, start: number): number {
  if (bytes[start] === QUOTE) return endOfText(bytes, start + 1);
  const isMap = bytes[start] === BRACE;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === BRACE_END) return isMap ? at + 1 : at;
    if (byte === COMMA && !isMap) return at;
    if (byte === QUOTE) {
      const end = endOfText(bytes, at + 1);
      if (end === NOWHERE) break;
      at = end - 1;
    }
  }
  return NOWHERE;
}
