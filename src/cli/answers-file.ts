import { LIMITS } from '../read/limits.js';
import { FileError, type Files } from './world.js';

/** The bytes of an answer file that is to be written, or null if there is none yet. Throws FileError for all else. */
export async function readIfThere(files: Files, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path, LIMITS.answerBytes, 'refuse');
  } catch (error) {
    if (error instanceof FileError && error.problem === 'not-found') return null;
    throw error;
  }
}

/** Answers are written as YAML only. */
export function isYamlName(path: string): boolean {
  return /\.ya?ml$/iu.test(path);
}
