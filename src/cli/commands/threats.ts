import { AnswersOpener } from '../../open/answers.js';
import { buildReport } from '../../report/build.js';
import { jsonText } from '../../report/escape/json.js';
import { threatsJson } from '../../report/threats/json.js';
import { THREATS_MARK, threatsMarkdown } from '../../report/threats/markdown.js';
import { threatsText } from '../../report/threats/text.js';
import { type AnswerOptions, assessNamed } from '../assess-file.js';
import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import { type Destination, putText } from '../output-file.js';
import { Overlays } from '../overlays.js';

export interface ThreatsOptions extends AnswerOptions, Destination {
  readonly format: 'text' | 'md' | 'json';
}

export const define: Define = (command, kit) => {
  const { cli } = kit.messages;
  return command
    .argument('<answers>', cli.arguments.oneAnswers)
    .addOption(kit.format(['text', 'md', 'json']))
    .option('-o, --output <file>', cli.options.output)
    .addOption(kit.role())
    .addOption(kit.level())
    .option('--overlay <file>', cli.options.overlay)
    .option('--force', cli.options.force)
    .action(kit.run(threats));
};

/** `tenken threats <answers>`: which of the ten major threats the answers leave the firm open to. */
export async function threats(context: Context, name: string, options: ThreatsOptions): Promise<ExitCode> {
  const { messages, world } = context;
  const opener = new AnswersOpener(await context.catalog(), new Overlays(world, options.overlay));
  const assessment = await assessNamed(context, opener, name, options);
  if (!assessment) return EXIT.wrongUse;
  const report = buildReport(assessment, messages, context.asOf);
  const texts = {
    text: () => threatsText(report, context.terminal(world.stdout)),
    md: () => threatsMarkdown(report, messages),
    json: () => jsonText(threatsJson(report)),
  };
  await putText(context, texts[options.format](), options, options.format === 'md' ? THREATS_MARK : undefined);
  return EXIT.done;
}
