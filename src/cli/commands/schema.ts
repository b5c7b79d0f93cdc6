import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';

export const SCHEMAS = ['checklist', 'answers', 'overlay', 'config'] as const;

/** `tenken schema checklist|answers`: the JSON Schema of a file format, as published in schemas/. */
export async function schema({ world }: Context, which: (typeof SCHEMAS)[number]): Promise<ExitCode> {
  world.stdout.write(new TextDecoder().decode(await world.resource(`schemas/${which}-1.schema.json`)));
  return EXIT.done;
}
