import type { Command, Help, Option } from 'commander';
import type { Messages } from '../messages/messages.js';
import { displayWidth } from '../text/width.js';
import { wrap } from '../text/wrap.js';
import type { World } from './world.js';

/** Help and errors in the user's language and at East Asian widths. */
export function localize(command: Command, world: World, { cli }: Messages): void {
  const { help } = cli;
  const titles: Record<string, string> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  command
    .helpOption('-h, --help', help.showHelp)
    .helpCommand('help [command]', help.commandHelp)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => {}, // errors are worded in run.ts
      getOutHelpWidth: () => (world.stdout.isTerminal ? Math.min(world.stdout.columns || 80, 100) : 80),
      getOutHasColors: () => false,
      stripColor: (text) => text,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      displayWidth,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
      optionDescription,
      argumentDescription: (argument) => choices(argument.description, argument.argChoices, undefined),
    } satisfies Partial<Help>);

  function optionDescription(option: Option): string {
    return choices(option.description, option.argChoices, option.defaultValue);
  }

  function choices(description: string, allowed: readonly string[] | undefined, fallback: unknown): string {
    const extra = [
      allowed ? `${help.choices} ${allowed.join(', ')}` : '',
      typeof fallback === 'string' ? `${help.default} ${fallback}` : '',
    ].filter(Boolean);
    return extra.length > 0 ? help.aside(description, extra.join('; ')) : description;
  }
}
