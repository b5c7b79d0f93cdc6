import { NO_CONFIG, type ValidateConfig } from '../../model/config.js';
import { hasErrors } from '../../model/finding.js';
import { openConfig } from '../../open/validate/config.js';
import { LIMITS } from '../../read/limits.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { FileError } from '../world.js';

/** Where settings are looked for if no other file is named. */
export const CONFIG_FILE = 'tenken.config.yaml';

/** The settings of `validate`: of the named file, or of this folder's if there is one. Throws UsageError, FileError. */
export async function loadConfig(context: Context, named: string | false | undefined): Promise<ValidateConfig> {
  if (named === false) return NO_CONFIG;
  const name = named ?? CONFIG_FILE;
  const bytes = await read(context, name, named !== undefined);
  if (!bytes) return NO_CONFIG;
  const { config, source, findings } = await openConfig(name, bytes);
  if (findings.length > 0) context.report(source, findings);
  if (hasErrors(findings)) throw new UsageError('');
  return config;
}

async function read({ world }: Context, name: string, required: boolean): Promise<Uint8Array | null> {
  try {
    return await world.files.read(name, LIMITS.answerBytes);
  } catch (error) {
    if (!required && error instanceof FileError && error.problem === 'not-found') return null;
    throw error;
  }
}
