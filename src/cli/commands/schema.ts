import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';

export const SCHEMAS = ['checklist', 'answers', 'overlay', 'config'] as const;

export const define: Define = (command, kit) => {
  const which = command.createArgument('<which>', kit.messages.cli.arguments.schema).choices(SCHEMAS);
  return command.addArgument(which).action(kit.run(schema));
};

/** `tenken schema checklist|answers`: the JSON Schema of a file format, as published in schemas/. */
export async function schema({ world }: Context, which: (typeof SCHEMAS)[number]): Promise<ExitCode> {
  world.stdout.write(new TextDecoder().decode(await world.resource(`schemas/${which}-1.schema.json`)));
  return EXIT.done;
}
