import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { type Destination, putText } from '../output-file.js';
import { folderOf } from '../overlays.js';

/** The id the templates have, to be replaced. */
const PLACEHOLDER = 'my-checklist';

export const define: Define = (command, kit) => {
  const { messages } = kit;
  const { cli, validate } = messages;
  return command
    .argument('<id>', validate.new.id)
    .option('-o, --output <file>', validate.new.output)
    .option('--force', cli.options.force)
    .action(kit.run(newChecklist));
};

/** `tenken new <id>`: a commented skeleton of a checklist that validates as it is. */
export async function newChecklist(
  context: Context,
  id: string,
  { output = `${id}.yaml`, force = false }: Destination,
): Promise<ExitCode> {
  const { world, messages, shown } = context;
  const words = messages.validate.new;
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/u.test(id)) throw new UsageError(words.badId(shown(id)));
  const template = new TextDecoder().decode(await world.resource(`templates/checklist.${messages.lang}.yaml`));
  const text = template.replaceAll(PLACEHOLDER, id);
  if (output === '-') {
    world.stdout.write(text);
    return EXIT.done;
  }
  const path = (await world.files.isDirectory(output)) ? `${output.replace(/[/\\]+$/u, '')}/${id}.yaml` : output;
  await putText(context, text, { output: path, force });
  context.say(words.next(shown(path), id, shown(folderOf(path).replace(/(?<=.)[/\\]$/u, '') || '.')));
  return EXIT.done;
}
