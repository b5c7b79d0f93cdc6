import type { Checklist } from '../model/checklist.js';
import type { Answer } from '../model/vocabulary.js';
import { AnswerSpelling } from '../read/answers/spelling.js';
import { cleanLine } from '../text/clean.js';
import { nearest } from '../text/nearest.js';
import type { Context } from './context.js';
import { UsageError } from './exit.js';

/**
 * `5=implemented,7=○` as answers by item id, spelled as in an answer file. Throws UsageError with everything that is
 * wrong with it.
 */
export function parseChanges({ messages }: Context, checklist: Checklist, text: string): ReadonlyMap<string, Answer> {
  const {
    plan: { errors: words },
    cli,
  } = messages;
  const spelling = new AnswerSpelling(checklist.scale);
  const ids = checklist.items.map(({ id }) => id);
  const changes = new Map<string, Answer>();
  const wrong: string[] = [];
  for (const part of text.split(/[,，、]/u).filter((each) => each.trim() !== '')) {
    const [id = '', value] = part.split(/[=＝]/u, 2).map((each) => each.trim());
    const known = ids.find((each) => each === id || each === id.normalize('NFKC'));
    if (value === undefined) wrong.push(words.change(cleanLine(part)));
    else if (known === undefined) wrong.push(cli.errors.itemUnknown(checklist.id, cleanLine(id), nearest(id, ids)));
    else {
      const answer = spelling.read(value);
      if (answer === null) wrong.push(words.answer(known, cleanLine(value)));
      else if (answer === 'not_applicable' && checklist.notApplicable === 'forbidden')
        wrong.push(words.notApplicable(known));
      else changes.set(known, answer);
    }
  }
  if (changes.size === 0 && wrong.length === 0) wrong.push(words.change(cleanLine(text)));
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  return changes;
}
