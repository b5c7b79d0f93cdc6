import type { Messages } from '../messages/messages.js';
import type { Checklist } from '../model/checklist.js';
import { inLang } from '../model/text.js';
import { cleanLine } from '../text/clean.js';
import type { Choice } from './world.js';

/** The checklists as a menu: what each is called, how long it is, what it is for. */
export function checklistChoices(checklists: readonly Checklist[], { ask, lang }: Messages): Choice[] {
  return checklists.map(({ id, title, summary, items, minutes }) => ({
    id,
    title: cleanLine(inLang(title, lang)),
    detail: ask.setup.choice(items.length, minutes, cleanLine(inLang(summary, lang))),
  }));
}
