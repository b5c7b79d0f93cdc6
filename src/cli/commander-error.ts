import type { CommanderError } from 'commander';
import type { Messages } from '../messages/messages.js';

/** A usage error of commander's in the user's words. */
export function wordCommanderError(error: CommanderError, { cli }: Messages): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/gu)].map(([, text]) => text ?? '');
  const suggestion = /\(Did you mean (?:one of )?(\S+?)[,?)]/u.exec(error.message)?.[1] ?? null;
  const [first = '', second = ''] = quoted;
  switch (error.code) {
    case 'commander.unknownOption':
      return cli.errors.unknownOption(first, suggestion);
    case 'commander.unknownCommand':
      return cli.errors.unknownCommand(first, suggestion);
    case 'commander.missingArgument':
      return cli.errors.missingArgument(first);
    case 'commander.missingMandatoryOptionValue':
      return cli.errors.missingOption(optionName(first));
    case 'commander.optionMissingArgument':
      return cli.errors.missingValue(first.split(/[ ,|]+/u).find((name) => name.startsWith('--')) ?? first);
    case 'commander.excessArguments':
      return cli.errors.excessArguments;
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.*)\.$/u.exec(error.message)?.[1];
      if (!allowed) return ownWords(error.message); // our own parsers throw whole sentences
      // For an option commander names the option first, for an argument its value.
      return error.message.startsWith('error: option')
        ? cli.errors.invalidChoice(optionName(first), second, allowed)
        : cli.errors.invalidChoice(`<${second}>`, first, allowed);
    }
    default:
      return error.message.replace(/^error: /u, '');
  }
}

function optionName(flags: string): string {
  return flags.split(/[ ,|]+/u).find((name) => name.startsWith('--')) ?? flags;
}

function ownWords(message: string): string {
  return message.replace(/^error: option '.*?' argument '.*?' is invalid\. /su, '');
}
