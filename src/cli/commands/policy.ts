import { InvalidArgumentError, Option } from 'commander';
import { linksAmong } from '../../compare/links.js';
import type { GuidedDocument } from '../../guide/document.js';
import { POLICY } from '../../guide/generated/policy.js';
import { TELEWORK_RULES } from '../../guide/generated/telework-rules.js';
import { AnswersOpener } from '../../open/answers.js';
import { readDate } from '../../read/answers/date.js';
import { type DocumentDraft, draftDocument } from '../../report/policy/build.js';
import { gapsIn } from '../../report/policy/draft.js';
import { documentMarkdown, sentencesIn } from '../../report/policy/markdown.js';
import { cleanLine } from '../../text/clean.js';
import { assessEach } from '../assess-file.js';
import type { Define } from '../command.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, UsageError } from '../exit.js';
import { formatOfName } from '../format-of-name.js';
import { checkStdinOnce } from '../open-file.js';
import { type Destination, putText } from '../output-file.js';
import { Overlays } from '../overlays.js';
import { readTemplate, renderedText, shippedTemplate } from '../template-file.js';
import { isOurPdf, withTypefaces } from '../typefaces.js';

const FORMATS = ['md', 'pdf'] as const;

export interface PolicyOptions extends Destination {
  readonly document: keyof typeof DOCUMENTS;
  readonly format?: (typeof FORMATS)[number];
  readonly template?: string;
  readonly clean?: boolean;
  readonly organization?: string;
  readonly representative?: string;
  readonly contact?: string;
  /** YYYY-MM-DD. */
  readonly established?: string;
}

const DOCUMENTS = {
  policy: { data: POLICY, template: 'policy' },
  telework: { data: TELEWORK_RULES, template: 'telework-rules' },
} as const satisfies Readonly<Record<string, { readonly data: GuidedDocument; readonly template: string }>>;

export const define: Define = (command, kit) => {
  const { policy: words, cli } = kit.messages;
  const day = (text: string) => {
    const date = readDate(text);
    if (date === null) throw new InvalidArgumentError(cli.errors.invalidDate('--established', text));
    return date;
  };
  return command
    .argument('<answers...>', cli.arguments.answers)
    .addOption(
      new Option('--document <document>', words.options.document).choices(Object.keys(DOCUMENTS)).default('policy'),
    )
    .addOption(new Option('--format <format>', words.options.format).choices(FORMATS))
    .option('-o, --output <file>', cli.options.output)
    .option('--template <file>', words.options.template)
    .option('--clean', words.options.clean)
    .option('--organization <name>', words.options.organization)
    .option('--representative <name>', words.options.representative)
    .option('--contact <text>', words.options.contact)
    .option('--established <date>', words.options.established, day)
    .option('--force', cli.options.force)
    .action(kit.run(policy));
};

/** `tenken policy <answers…>`: a draft of a document that says what the firm promises, with a note where it should not. */
export async function policy(context: Context, names: readonly string[], options: PolicyOptions): Promise<ExitCode> {
  const { messages, world } = context;
  checkStdinOnce(context, [...names, options.template ?? '']);
  const format = options.format ?? formatOfName(FORMATS, options.output) ?? 'md';
  if (format === 'pdf' && options.output === undefined) throw new UsageError(messages.cli.errors.needsOutput('pdf'));
  const catalog = await context.catalog();
  const opener = new AnswersOpener(catalog, new Overlays(world, undefined));
  const assessments = await assessEach(context, opener, names);
  if (!assessments) return EXIT.wrongUse;
  const { data, template: shipped } = DOCUMENTS[options.document];
  const { template: own } = options;
  const template = own === undefined ? await shippedTemplate(context, shipped) : await readTemplate(context, own);
  const used = sentencesIn(template.text);
  const organization =
    options.organization ?? assessments.map(({ answers }) => answers.organization.name).find((name) => name);
  const { representative, contact } = options;
  const issuer = {
    ...(organization !== undefined && { organization }),
    ...(representative !== undefined && { representative }),
    ...(contact !== undefined && { contact }),
    established: options.established ?? context.asOf,
  };
  const how = { used, clean: options.clean ?? false };
  const draft = draftDocument(data, assessments, linksAmong(await catalog.all()), issuer, how, messages);
  const text = renderedText(context, template.name, documentMarkdown(template.text, draft.view, messages));
  await (format === 'pdf' ? putPdf(context, text, draft, options) : putText(context, text, options));
  sayDoubts(context, draft, text);
  return EXIT.done;
}

async function putPdf(context: Context, text: string, draft: DocumentDraft, options: PolicyOptions): Promise<void> {
  const { messages, world } = context;
  const { output = '', force = false } = options;
  const [{ blocksOf }, { pdfDocument }] = await Promise.all([
    import('../../report/policy/blocks.js'),
    import('../../report/pdf/document.js'),
  ]);
  const blocks = blocksOf(text);
  const created = new Date(`${context.asOf}T00:00:00Z`);
  const { title, view } = draft;
  const bytes = await withTypefaces(context, (faces) =>
    pdfDocument({ title, author: view.organization, created, blocks }, messages, faces),
  );
  await world.files.write(output, bytes, { force, isOurs: isOurPdf });
  context.say(messages.cli.wrote(cleanLine(output)));
}

/** What the text promises and the answers do not bear out, and what is still to be filled in. */
function sayDoubts(context: Context, { title, doubts, notAsked, used }: DocumentDraft, text: string): void {
  const { policy: words } = context.messages;
  if (used > 0) context.say(words.doubts(title, doubts.length, used));
  for (const { says, note } of doubts) context.say(words.doubt(cleanLine(says), cleanLine(note)));
  if (notAsked.length > 0) context.say(words.notAsked(notAsked.length));
  const gaps = gapsIn(text);
  if (gaps.length > 0) context.say(words.gapsLeft(gaps.map(cleanLine)));
}
