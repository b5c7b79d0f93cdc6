import { isUtf8 } from 'node:buffer';
import type { BinaryTexts } from '../../text/binary.js';

export const nodeBinary: BinaryTexts = {
  read: (bytes) =>
    isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1') : null,
};
