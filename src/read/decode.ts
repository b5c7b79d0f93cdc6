import { type Finding, finding } from '../model/finding.js';

/** A text with what was noticed while decoding; `text` is null where it could not be decoded. */
export interface Decoded {
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Bytes to text. UTF-8 with or without BOM and Shift_JIS (CP932, what Excel and Notepad on Japanese Windows write)
 * are read; other encodings are refused by name rather than read as garbage.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) return refused('file.encoding', { encoding: wide });
  if (bytes.includes(0)) return { text: null, findings: [finding('error', 'file.nul', {}, null)] };
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== null) {
    // ISO-2022-JP is plain ASCII to a UTF-8 decoder, but never without these escape sequences.
    if (utf8.includes('\u001b') && ISO_2022_JP.some((sequence) => utf8.includes(sequence)))
      return refused('file.encoding', { encoding: 'ISO-2022-JP' });
    return { text: utf8, findings: [] };
  }
  const sjis = tryDecode('shift_jis', bytes);
  const euc = tryDecode('euc-jp', bytes);
  if (euc !== null && (sjis === null || looksLikeMisreadEuc(sjis)))
    return refused('file.encoding', { encoding: 'EUC-JP' });
  if (sjis !== null) {
    return { text: sjis, findings: [finding('info', 'file.read-as', { encoding: 'Shift_JIS (CP932)' }, null)] };
  }
  return { text: null, findings: [finding('error', 'file.not-text', {}, null)] };
}

/** Switches to JIS X 0208, to its Roman set and to its katakana. */
const ISO_2022_JP = ['\u001b$@', '\u001b$B', '\u001b(J', '\u001b(I'];

function refused(code: 'file.encoding', args: { encoding: string }): Decoded {
  return { text: null, findings: [finding('error', code, args, null)] };
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function tryDecode(label: string, bytes: Uint8Array): string | null {
  const decoder = decoders.get(label) ?? new TextDecoder(label, { fatal: true });
  decoders.set(label, decoder);
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 or UTF-32 by byte order mark, or UTF-16 by the zero bytes that ASCII characters leave in it. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'UTF-32LE';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE';
  if (a === 0xff && b === 0xfe) return 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'UTF-16LE';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'UTF-16BE';
  return null;
}

/** EUC-JP decoded as Shift_JIS is mostly half-width katakana, which nobody writes a file in. */
function looksLikeMisreadEuc(text: string): boolean {
  const halfWidthKana = text.match(/[\uff61-\uff9f]/gu)?.length ?? 0;
  const otherJapanese = text.match(/[\u3040-\u30ff\u4e00-\u9fff]/gu)?.length ?? 0;
  return halfWidthKana > otherJapanese;
}
