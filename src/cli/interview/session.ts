import { helpScreen } from '../../ask/help-screen.js';
import { type InScope, type Interview, type Step, step } from '../../ask/interview.js';
import { placesOf } from '../../ask/places.js';
import { questionScreen, type SaveState } from '../../ask/question-screen.js';
import { reviewScreen } from '../../ask/review-screen.js';
import type { Messages } from '../../messages/messages.js';
import type { AnswerFile } from '../../model/answers.js';
import { inLang } from '../../model/text.js';
import type { Answer } from '../../model/vocabulary.js';
import { readDate } from '../../read/answers/date.js';
import { describeChecklist } from '../../report/build.js';
import { cleanLine } from '../../text/clean.js';
import type { Terminal } from '../world.js';
import { askElsewhere, wordFailure } from './elsewhere.js';
import type { AnswerStore } from './store.js';

/** One sitting at a questionnaire: shows screens, does what is chosen on them, saves after every answer. */
export class Session {
  readonly #terminal: Terminal;
  readonly #messages: Messages;
  readonly #store: AnswerStore;
  readonly #inScope: InScope;
  /** Ids in the order of the checklist; answers are written in it. */
  readonly #order: readonly string[];
  #interview: Interview;
  #saved: SaveState = { state: 'saved' };

  constructor(terminal: Terminal, messages: Messages, store: AnswerStore, inScope: InScope, interview: Interview) {
    this.#terminal = terminal;
    this.#messages = messages;
    this.#store = store;
    this.#inScope = inScope;
    this.#order = interview.checklist.items.map(({ id }) => id);
    this.#interview = interview;
  }

  get answers(): AnswerFile {
    return this.#interview.file;
  }

  /** Until the person has seen the review and wants the result, or leaves. Throws Interrupted. */
  async run(): Promise<'finish' | 'quit'> {
    await this.#save();
    for (;;) {
      const done = this.#interview.at === null ? await this.#review() : await this.#question();
      if (done) return done;
    }
  }

  async #question(): Promise<'quit' | null> {
    const { ask } = this.#messages;
    const screen = questionScreen(this.#interview, this.#inScope, this.#saved, this.#messages);
    if (!screen) throw new Error('the interview is at an item that is not in the checklist');
    const did = await this.#terminal.show(screen, ask.prompts);
    if ('choice' in did) await this.#answer(did.choice as Answer);
    else return this.#command(did.command);
    return null;
  }

  async #command(command: string): Promise<'quit' | null> {
    switch (command) {
      case 'quit':
        return 'quit';
      case 'help':
        await this.#help();
        break;
      case 'note':
        await this.#details(['note']);
        break;
      case 'details':
        await this.#details(['evidence', 'owner', 'due']);
        break;
      case 'go':
        await this.#go();
        break;
      case 'save-as':
        await this.#saveElsewhere();
        break;
      case 'back':
      case 'skip':
      case 'toggle-open':
      case 'review':
        this.#step({ kind: command });
    }
    return null;
  }

  async #review(): Promise<'finish' | 'quit' | null> {
    const screen = reviewScreen(this.#interview, this.#inScope, this.#saved, this.#messages);
    const did = await this.#terminal.show(screen, this.#messages.ask.prompts);
    if ('command' in did) return this.#command(did.command);
    switch (did.choice) {
      case 'finish':
      case 'quit':
        return did.choice;
      case 'open':
        this.#step({ kind: 'start-open' });
        return null;
      default:
        await this.#go();
        return null;
    }
  }

  async #answer(answer: Answer): Promise<void> {
    if (answer !== 'not_applicable') return this.#keep({ kind: 'answer', answer });
    const { prompts } = this.#messages.ask;
    const reason = await this.#terminal.ask({
      about: this.#about(),
      message: prompts.reason,
      initial: cleanLine(this.#record().reason ?? ''),
      check: (text) => (text === '' ? prompts.reasonNeeded : null),
    });
    if (reason !== null) await this.#keep({ kind: 'answer', answer, reason });
  }

  async #details(fields: readonly ('note' | 'evidence' | 'owner' | 'due')[]): Promise<void> {
    const { prompts } = this.#messages.ask;
    const check = (text: string) => (text !== '' && readDate(text) === null ? prompts.badDate : null);
    for (const field of fields) {
      const initial = cleanLine(this.#record()[field] ?? '');
      const isDate = field === 'due';
      const given = await this.#terminal.ask({
        about: this.#about(),
        message: prompts[field],
        initial,
        ...(isDate && { check }),
      });
      if (given === null) return;
      const text = isDate ? (readDate(given) ?? '') : given;
      if (text !== initial) await this.#keep({ kind: 'details', details: { [field]: text } });
    }
  }

  async #help(): Promise<void> {
    const { checklist, at } = this.#interview;
    const item = checklist.items.find(({ id }) => id === at);
    if (!item) return;
    const described = describeChecklist(checklist, this.#messages.lang);
    await this.#terminal.show(helpScreen(item, described, this.#messages), this.#messages.ask.prompts);
  }

  async #go(): Promise<void> {
    const { ask } = this.#messages;
    const places = placesOf(this.#interview, this.#inScope, this.#messages);
    const initial = places.find(({ item, heading }) => item === this.#interview.at && !heading)?.id;
    const chosen = await this.#terminal.choose(ask.prompts.go, places, ask.goKeys, initial);
    const place = places.find(({ id }) => id === chosen);
    if (place) this.#step({ kind: 'go', id: place.item });
  }

  async #saveElsewhere(): Promise<void> {
    const path = await askElsewhere(this.#terminal, this.#store, this.#messages);
    if (path === null) return;
    this.#store.moveTo(path);
    await this.#save();
  }

  /** The question on the screen, for where it makes room for something else. */
  #about(): string {
    const { checklist, at } = this.#interview;
    const question = checklist.items.find(({ id }) => id === at)?.question;
    return `${at}  ${cleanLine(inLang(question, this.#messages.lang))}`;
  }

  #record() {
    const { file, at } = this.#interview;
    return (at === null ? undefined : file.answers.get(at)) ?? {};
  }

  #step(doing: Step): void {
    this.#interview = step(this.#interview, doing, this.#inScope);
  }

  /** Does a step that says something about the item on the screen, and saves it. */
  async #keep(doing: Step): Promise<void> {
    const id = this.#interview.at;
    this.#step(doing);
    if (id === null) return;
    this.#store.setAnswer(id, this.#interview.file.answers.get(id) ?? {}, this.#order);
    await this.#save();
  }

  async #save(): Promise<void> {
    const { ask } = this.#messages;
    const saved = await this.#store.save();
    if (saved.state === 'failed') {
      this.#saved = { state: 'failed', notice: wordFailure(saved, this.#store, this.#messages) };
      return;
    }
    if (saved.state === 'merged') {
      this.#interview = { ...this.#interview, file: saved.answers };
      this.#saved = { state: 'saved', notice: ask.merged(this.#store.path) };
      return;
    }
    this.#saved = { state: 'saved' };
  }
}
