import { isUtf8 } from 'node:buffer';
import type { QuickBytes } from '../../text/quick-bytes.js';

export const nodeBytes: QuickBytes = {
  isUtf8,
  // An array's own goes through it byte by byte.
  indexOf: (bytes, byte, from) => Buffer.prototype.indexOf.call(bytes, byte, from),
};
