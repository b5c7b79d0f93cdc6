import { loadMessages } from '../../messages/load.js';
import type { Messages } from '../../messages/messages.js';
import type { Filter } from '../../model/assessment.js';
import { AnswersOpener, type OpenedAnswers } from '../../open/answers.js';
import { LIMITS } from '../../read/limits.js';
import { parseFile } from '../../read/parse.js';
import type { SourceText } from '../../read/source.js';
import { AssessmentWriter } from '../../report/json/assessment-writer.js';
import { narrow } from '../../score/filter.js';
import { linesIn } from '../../text/lines.js';
import type { QuickBytes } from '../../text/quick-bytes.js';
import type { Catalog } from '../catalog.js';
import { Context } from '../context.js';
import { Overlays } from '../overlays.js';
import type { World } from '../world.js';
import type { LeftLine, LineScorer, LineScorerSetting, ScoredBlock } from './scored.js';

/** Bytes kept ready for the assessments of a block, which are several times as long as its answers. */
const ROOM = 512 * 1024;

/** Scores lines in a thread of its own, whose world says nothing: with what the command has, opened anew from values. */
export async function lineScorerElsewhere(world: World, setting: LineScorerSetting): Promise<LineScorer> {
  const { lang, asOf, filter, checklists, overlay } = setting;
  const options = { asOf, ...(checklists !== undefined && { checklists }) };
  const context = await Context.open(world, await loadMessages(lang, []), options);
  const opener = lineOpener(world, await context.catalog(), overlay);
  return lineScorerHere(opener, context.messages, filter, asOf, world.bytes);
}

/** One opener for many lines. */
export function lineOpener(world: World, catalog: Catalog, overlay: string | undefined): AnswersOpener {
  return new AnswersOpener(catalog, new Overlays(world, overlay), world.bytes);
}

/** Scores lines in this thread. Says nothing: lines about which there is something to say are left. */
export function lineScorerHere(
  opener: AnswersOpener,
  messages: Messages,
  filter: Filter,
  asOf: string,
  quick: QuickBytes | undefined,
): LineScorer {
  const writer = new AssessmentWriter(messages, filter, asOf, ROOM);
  const told = new WeakSet<SourceText>();
  const add = (opened: OpenedAnswers | null): boolean => {
    if (!opened?.opened || !isSilent(opened, told)) return false;
    const part = narrow(opened.opened.checklist, filter);
    if (part.items.length === 0) return false;
    writer.add(part, opened.opened.answers);
    return true;
  };
  const score = async (block: Uint8Array): Promise<ScoredBlock> => {
    const left: LeftLine[] = [];
    let [lines, blank] = [0, 0];
    for (const { start, end } of linesIn(block, quick)) {
      const index = lines++;
      const bytes = block.subarray(start, end);
      if (isBlank(bytes)) blank++;
      else if (!add(opener.openAtOnce('', bytes) ?? (await openLine(opener, '', bytes))))
        left.push({ index, start, end, before: writer.length });
    }
    return { assessments: writer.take(), lines, blank, left };
  };
  let before: Promise<unknown> = Promise.resolve();
  return {
    score(block) {
      // One after the other: all of them write into one place.
      const scored = before.then(() => score(block));
      before = scored.catch(() => {});
      return scored;
    },
    async close() {},
  };
}

/** One line, with everything that was found in it; null if it is too long. */
export async function openLine(opener: AnswersOpener, name: string, bytes: Uint8Array): Promise<OpenedAnswers | null> {
  if (bytes.length > LIMITS.answerBytes) return null;
  const quick = await opener.openQuickly(name, bytes);
  if (quick) return quick;
  const parsed = await parseFile('line.json', bytes, LIMITS.answerBytes);
  return opener.openParsed('-', { ...parsed, source: { ...parsed.source, name } });
}

/** Of an overlay that many lines lead to, something is said with the first of them only. */
function isSilent({ findings, inOverlay }: OpenedAnswers, told: WeakSet<SourceText>): boolean {
  if (findings.length > 0) return false;
  if (!inOverlay || inOverlay.findings.length === 0 || told.has(inOverlay.source)) return true;
  told.add(inOverlay.source);
  return false;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
