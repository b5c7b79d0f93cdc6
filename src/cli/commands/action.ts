import { SECURITY_ACTION } from '../../guide/generated/security-action.js';
import { type PolicyState, readiness } from '../../guide/security-action.js';
import { AnswersOpener } from '../../open/answers.js';
import { decode } from '../../read/decode.js';
import { LIMITS } from '../../read/limits.js';
import { buildActionReport } from '../../report/action/build.js';
import { actionJson } from '../../report/action/json.js';
import { ACTION_MARK, actionMarkdown } from '../../report/action/markdown.js';
import { actionText } from '../../report/action/text.js';
import { jsonText } from '../../report/escape/json.js';
import { isDraft } from '../../report/policy/draft.js';
import { assessEach } from '../assess-file.js';
import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { checkStdinOnce, readNamed } from '../open-file.js';
import { type Destination, putText } from '../output-file.js';
import { Overlays } from '../overlays.js';

export interface ActionOptions extends Destination {
  readonly format: 'text' | 'md' | 'json';
  /** `published`, or a file. */
  readonly policy?: string;
}

export const define: Define = (command, kit) => {
  const { action: words, cli } = kit.messages;
  return command
    .argument('<answers...>', cli.arguments.answers)
    .addOption(kit.format(['text', 'md', 'json']))
    .option('--policy <published|file>', words.options.policy)
    .option('-o, --output <file>', cli.options.output)
    .option('--force', cli.options.force)
    .action(kit.run(action));
};

/** `tenken action <answers…>`: how far the firm is from declaring one or two stars of SECURITY ACTION. */
export async function action(context: Context, names: readonly string[], options: ActionOptions): Promise<ExitCode> {
  const { messages, world } = context;
  checkStdinOnce(context, [...names, options.policy ?? '']);
  const catalog = await context.catalog();
  const points = await catalog.find({ id: SECURITY_ACTION.oneStar.checklist });
  if (!points) throw new UsageError(messages.action.errors.noPoints(SECURITY_ACTION.oneStar.checklist));
  const opener = new AnswersOpener(catalog, new Overlays(world, undefined));
  const assessments = await assessEach(context, opener, names);
  if (!assessments) return EXIT.wrongUse;
  const policy = options.policy === undefined ? undefined : await policyState(context, options.policy);
  const found = readiness(SECURITY_ACTION, points, assessments, policy);
  const report = buildActionReport(SECURITY_ACTION, found, assessments, messages);
  const texts = {
    text: () => actionText(report, context.terminal(world.stdout)),
    md: () => actionMarkdown(report, messages),
    json: () => jsonText(actionJson(report)),
  };
  await putText(context, texts[options.format](), options, options.format === 'md' ? ACTION_MARK : undefined);
  return EXIT.done;
}

/** A file is a finished policy unless it is text that still holds marks of a draft. What is not text cannot be looked into. */
async function policyState(context: Context, given: string): Promise<PolicyState> {
  if (given === 'published') return 'published';
  const bytes = await readNamed(context, given, LIMITS.answerBytes);
  if (bytes.length === 0) return 'missing';
  const { text } = decode(bytes.subarray(0, LIMITS.answerBytes));
  return text !== null && isDraft(text) ? 'draft' : 'finished';
}
