import type { MethodAnswers, MethodQuestion } from '../../guide/telework-method.js';
import type { Messages } from '../../messages/messages.js';
import { inLang } from '../../model/text.js';
import type { Terminal } from '../world.js';

/** Asks the questions one by one; Esc goes back to the one before. Null if they went back before the first. */
export async function askMethod(
  terminal: Terminal,
  questions: readonly MethodQuestion[],
  { lang, method: words }: Messages,
): Promise<MethodAnswers | null> {
  const answers = new Map<string, boolean>();
  const choices = [
    { id: 'yes', title: words.yes },
    { id: 'no', title: words.no },
    { id: 'not-sure', title: words.notSure },
  ];
  for (let at = 0; at < questions.length; ) {
    const question = questions[at];
    if (!question) break;
    const title = [words.count(at + 1, questions.length), inLang(question.text, lang)].join('\n');
    const chosen = await terminal.choose(title, choices, at === 0 ? words.leaveKeys : words.keys);
    if (chosen === null) {
      if (at === 0) return null;
      at--;
      continue;
    }
    if (chosen === 'not-sure') answers.delete(question.id);
    else answers.set(question.id, chosen === 'yes');
    at++;
  }
  return answers;
}
