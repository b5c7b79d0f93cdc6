import { cleanLine } from './clean.js';

/** Bytes of UTF-8 a name may have here: with an ending and a mark of our own it stays below the 255 that systems take. */
const LONGEST = 120;

/**
 * A text of a stranger's as the name of a file, without its ending: on every system one name in the folder it is put in,
 * never a path, a device of Windows, an option or a hidden file.
 */
export function safeFileName(text: string): string {
  const plain = cleanLine(text.normalize('NFC'))
    .replaceAll(/[<>:"/\\|?*\ufffd]+/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[-.~ ]+/u, '');
  const named = shortened(plain).replace(/[. ]+$/u, '');
  if (named === '') return '_';
  return DEVICE.test(named) ? `_${named}` : named;
}

/** Windows takes these for devices, whatever follows a dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?:\.|\s*$)/iu;

function shortened(text: string): string {
  let bytes = 0;
  let out = '';
  for (const char of text) {
    bytes += new TextEncoder().encode(char).length;
    if (bytes > LONGEST) break;
    out += char;
  }
  return out;
}

/** What two names have in common that some file system takes for one: case, width and composition do not tell apart. */
export function sameNameKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
