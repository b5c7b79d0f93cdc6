import type { Messages } from '../../messages/messages.js';
import { checklistChoices } from '../checklist-choices.js';
import { Context } from '../context.js';
import { EXIT } from '../exit.js';
import { openTerminal } from '../terminal.js';
import type { Choice, World } from '../world.js';

/** The answers of a fictitious firm that come with tenken. */
export const EXAMPLE = 'examples/ipa-self-check-25.yaml';

/** Checklists to choose from at once: more would fill a small terminal, and a newcomer needs one of the first. */
const AT_ONCE = 3;
const MORE = 'more';

/**
 * `tenken` alone: on a terminal a menu of the checklists to answer and of what else can be done, elsewhere what is
 * missing. Nothing ever waits for a key without a terminal.
 */
export async function menu(
  world: World,
  messages: Messages,
  run: (argv: readonly string[], world: World) => Promise<number>,
): Promise<number> {
  const { cli } = messages;
  const context = await Context.open(world, messages, {});
  const terminal = await openTerminal(context, `${cli.errors.noTerminal}\n${cli.errors.usageHint('tenken')}`);
  const checklists = checklistChoices(await (await context.catalog()).all(), messages);
  const others = Object.entries(cli.menu.choices).map(([id, title]) => ({ id, title }));
  const choose = async (choices: readonly Choice[], initial?: string) =>
    (await terminal.choose(cli.menu.title, choices, cli.menu.keys, initial)) ?? 'quit';
  const first = checklists.length > AT_ONCE ? [...checklists.slice(0, AT_ONCE), moreThan(checklists, cli)] : checklists;
  let chosen = await choose([...first, ...others]);
  if (chosen === MORE) chosen = await choose(checklists, checklists[AT_ONCE]?.id);
  terminal.close();
  const commands: Record<keyof typeof cli.menu.choices, readonly string[] | null> = {
    example: ['score', world.resourcePath(EXAMPLE)],
    list: ['list'],
    help: ['--help'],
    quit: null,
  };
  const argv = chosen in commands ? commands[chosen as keyof typeof commands] : ['interview', chosen];
  return argv ? run(argv, world) : EXIT.done;
}

function moreThan(checklists: readonly Choice[], { menu }: Messages['cli']): Choice {
  return { id: MORE, title: menu.more(checklists.length - AT_ONCE) };
}
