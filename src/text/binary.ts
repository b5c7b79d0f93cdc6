/**
 * Texts whose characters are the bytes of their UTF-8, one each. An engine parses and compares them faster than the text
 * itself, and of most files only a few words have to be turned into it.
 */
export interface BinaryTexts {
  /** The characters of these bytes; null if they are no UTF-8. */
  read(bytes: Uint8Array): string | null;
}

/** The text such characters stand for. They have to be whole UTF-8. */
export function fromBinary(binary: string): string {
  // Most are ASCII, and stand for themselves.
  if (!/[\x80-\xff]/u.test(binary)) return binary;
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return decoder.decode(bytes);
}

export function toBinary(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
