import type { Part } from '../messages/load.js';
import type { Messages } from '../messages/messages.js';
import type { Define } from './command.js';
import { REPORT_WORDS } from './report-formats.js';

/** A command as the command line knows it before it is loaded. */
interface Entry {
  readonly load: () => Promise<{ readonly define: Define }>;
  /** The words it uses beside those every command has. */
  readonly words: readonly Part[];
}

export type CommandName = keyof Messages['cli']['commands'];

/**
 * Every command, in the order help shows them. A run loads the one it was asked for and its words only: what starts in a
 * tenth of a second feels like a tool, and there will be more commands.
 */
export const COMMANDS: Readonly<Record<CommandName, Entry>> = {
  interview: {
    load: () => import('./commands/interview.js'),
    words: ['ask', ...REPORT_WORDS],
  },
  score: { load: () => import('./commands/score.js'), words: ['compare'] },
  report: { load: () => import('./commands/report.js'), words: REPORT_WORDS },
  sheet: { load: () => import('./commands/sheet.js'), words: ['sheet'] },
  scan: {
    load: () => import('./commands/scan.js'),
    words: [...REPORT_WORDS, 'portfolio', 'scan'],
  },
  plan: { load: () => import('./commands/plan.js'), words: ['plan'] },
  compare: { load: () => import('./commands/compare.js'), words: ['compare', 'html'] },
  merge: { load: () => import('./commands/merge.js'), words: ['merge'] },
  carry: { load: () => import('./commands/carry.js'), words: ['carry', 'merge'] },
  threats: { load: () => import('./commands/threats.js'), words: ['threats'] },
  action: { load: () => import('./commands/action.js'), words: ['action'] },
  policy: { load: () => import('./commands/policy.js'), words: ['pdf', 'policy'] },
  method: { load: () => import('./commands/method.js'), words: ['method'] },
  list: { load: () => import('./commands/list.js'), words: [] },
  show: { load: () => import('./commands/show.js'), words: [] },
  validate: { load: () => import('./commands/validate.js'), words: ['validate'] },
  new: { load: () => import('./commands/new.js'), words: ['validate'] },
  schema: { load: () => import('./commands/schema.js'), words: [] },
};

/** The words of the menu that `tenken` alone shows. */
const MENU_WORDS: readonly Part[] = ['ask'];

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** The command an argument list is about, also where it asks for its help; null if it names none. */
export function commandOf(argv: readonly string[]): CommandName | null {
  const named = argv[0] === 'help' ? argv[1] : argv[0];
  return COMMAND_NAMES.find((name) => name === named) ?? null;
}

/** The words an argument list needs beside those everything uses. */
export function wordsOf(argv: readonly string[]): readonly Part[] {
  if (argv.length === 0) return MENU_WORDS;
  const asked = commandOf(argv);
  return asked ? COMMANDS[asked].words : [];
}
