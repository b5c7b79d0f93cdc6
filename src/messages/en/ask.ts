import type { ask as ja } from '../ja/ask.js';

export const ask: typeof ja = {
  progress: (position, total, unanswered) =>
    `${position} / ${total}  ${unanswered > 0 ? `${unanswered} open` : 'all answered'}`,
  keys: (choices, onlyOpen) => [
    `1–${choices} answer`,
    '? how',
    'n note',
    'e evidence, owner, due',
    'b back',
    's skip',
    'g go to',
    onlyOpen ? 'u all' : 'u only open',
    'q save and leave',
  ],
  current: '(your answer)',
  stale: '(the answer that has run out)',
  staleBefore: 'Answered before, run out',
  proposed: '(proposed: Enter confirms)',
  proposedBefore: 'Proposed (its number confirms it)',
  answeredBefore: 'Your answer so far',
  between: '   ',
  saved: 'saved',
  notSaved: 'not saved  w save elsewhere',
  anyKey: 'Press any key to go back',
  reviewKeys: (choices) => [`1–${choices} choose`, 'or arrows and Enter', 'g go to', 'b back', 'q save and leave'],
  goKeys: 'Arrows and Enter. Type a number or a word to move to it. Esc goes back',
  review: {
    title: 'Your answers',
    summary: (total, answered, unknown, unanswered) =>
      `${answered} of ${total} answered (${unknown} don't know, ${unanswered} open)`,
    finish: 'See the result',
    open: 'Go through what is open or unknown',
    go: 'Choose a question to change',
    quit: 'Save and leave (go on later)',
  },
  setup: {
    leaveKeys: 'Arrows and Enter. Esc leaves',
    keys: 'Arrows and Enter. Esc goes back',
    checklist: 'Which checklist would you like to answer?',
    choice: (items, minutes, summary) =>
      [`${items} questions${minutes === undefined ? '' : `, about ${minutes} minutes`}`, summary]
        .filter(Boolean)
        .join('. '),
    organization: 'Name of the organisation',
    respondent: 'Your name',
    date: 'Which day is this about?',
    method: 'Which way of working is nearest to yours? (it decides which questions apply)',
    oneByOne: 'None of these: ask one by one',
    yes: 'Yes',
    no: 'No',
    notSure: "Don't know (counts as applying)",
    optional: '(may be left empty)',
  },
  prompts: {
    note: 'Note',
    evidence: 'Evidence (what would show it)',
    owner: 'Owner',
    due: 'Due (like 2026-12-25)',
    reason: 'Why it does not apply',
    reasonNeeded: 'Please give a reason, or press Esc to go back.',
    badDate: 'That is not a date. Write it like 2026-12-25.',
    go: 'Choose a question',
    path: 'Where to save (file name)',
    plainAnswer: 'Number or letter, then Enter: ',
    plainUnknown: (text) => `"${text}" is not a choice.`,
    plainContinue: 'Press Enter to go back: ',
  },
  resumed: (name, answered, total) => `Going on with ${name} (${answered} of ${total} answered).`,
  begun: (name) => `Answers are saved to ${name} after every question.`,
  savedAs: (name) => `Saved to ${name}.`,
  goOn: (command) => `Go on with: ${command}`,
  changed: (before, after, answers) =>
    `Since last time: ${before} → ${after} (${answers} ${answers === 1 ? 'answer' : 'answers'} changed)`,
  offer: 'Write a report, too?',
  formats: {
    pdf: 'PDF (to hand to management or a customer)',
    html: 'HTML (to look at in a browser)',
    md: 'Markdown (to paste into a document)',
    no: 'Not now',
  },
  wrote: (name) => `Wrote ${name}.`,
  locked: (name, pid, since) =>
    `${name} is in use by another tenken (process ${pid}, since ${since}). Finish that one first.`,
  lockedElsewhere: (name, host, since) =>
    `${name} is in use by tenken on another computer (${host}) since ${since}. If it is not, remove ${name}.lock.`,
  merged: (name) => `${name} was changed by someone else; that was kept, and your answers were added to it.`,
  cannotSave: (reason) => `Cannot save. ${reason} Your answers are not lost. Press w to save elsewhere.`,
  unsavedAtEnd: 'Your answers are not saved yet.',
  dumped: 'There is nowhere to save, so here is the answer file itself. Copy it into a file.',
  noTerminal:
    'This is not a terminal, so nothing can be asked. Make a sheet with tenken sheet, fill it in and score it with tenken score.',
  imported: (from, path) =>
    `The answers in ${from} were copied to ${path}. From here on ${path} is saved; ${from} stays as it is.`,
  fromExists: (path) =>
    `${path} is there already. Leave out --from to go on with it, or give another name with -o to begin anew.`,
  fromOverlay: (from) => `${from} was answered with an overlay. Give the same file with --overlay.`,
  notAnswersNow: (name) => `${name} was changed by someone else and is no longer an answer file.`,
  notAnswers: (name) => `${name} has errors, so the questionnaire cannot go on with it.`,
  otherChecklist: (name, has, wanted) => `${name} holds answers to ${has}. Name another file for ${wanted}.`,
  sectionUnknown: (checklist, section, known) => `${checklist} has no section "${section}" (choose from ${known}).`,
  overlayElsewhere: (name) =>
    `${name} is not in the folder of the answer file, so the file does not remember it. Give --overlay when you score, too.`,
  nothingToAsk: 'There is no question to ask under these conditions.',
  nothingOpen: 'Nothing is open or unknown.',
};
