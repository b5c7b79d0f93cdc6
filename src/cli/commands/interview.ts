import { parseRef } from '../../read/answers/header.js';
import { cleanLine } from '../../text/clean.js';
import { isYamlName } from '../answers-file.js';
import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { conduct } from '../interview/conduct.js';
import { checklistOf, chooseChecklist, type InterviewOptions, prepare } from '../interview/prepare.js';
import { folderOf } from '../overlays.js';
import { openTerminal } from '../terminal.js';
import { FileError } from '../world.js';

export const define: Define = (command, kit) => {
  const { cli } = kit.messages;
  return command
    .argument('[checklist]', cli.arguments.checklist)
    .option('-o, --output <file>', cli.options.answersOutput)
    .addOption(kit.role())
    .addOption(kit.level())
    .option('--section <id>', cli.options.section)
    .option('--open', cli.options.open)
    .option('--overlay <file>', cli.options.overlay)
    .action(kit.run(interview));
};

/** `tenken interview [checklist]`: asks the questions one by one, and keeps every answer. */
export async function interview(
  context: Context,
  named: string | undefined,
  options: InterviewOptions,
): Promise<ExitCode> {
  const terminal = await openTerminal(context, context.messages.ask.noTerminal);
  try {
    const ref = named ?? (await checklistOf(context, options)) ?? (await chooseChecklist(context, terminal));
    if (ref === null) return EXIT.done;
    return await withLock(context, options.output ?? `answers-${parseRef(ref).id}.yaml`, async (path) => {
      const prepared = await prepare(context, ref, path, options);
      return prepared ? conduct(context, terminal, prepared, options) : EXIT.wrongUse;
    });
  } finally {
    terminal.close();
  }
}

/** A questionnaire has its file for itself. */
async function withLock(
  { world, messages: { ask } }: Context,
  path: string,
  work: (path: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (!isYamlName(path)) throw new UsageError(ask.yamlOnly(cleanLine(path)));
  if (!(await world.files.isDirectory(folderOf(path) || '.'))) throw new FileError(path, 'no-folder');
  const lock = await world.lock(path);
  if (!lock.held) {
    const { pid, host, since, thisHost } = lock;
    const name = cleanLine(path);
    throw new UsageError(
      thisHost ? ask.locked(name, pid, since) : ask.lockedElsewhere(name, cleanLine(host), cleanLine(since)),
    );
  }
  try {
    return await work(path);
  } finally {
    lock.release();
  }
}
