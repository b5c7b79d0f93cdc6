import type { carry as ja } from '../ja/carry.js';

export const carry: typeof ja = {
  title: (from, to) => `${from} → ${to}`,
  relations: { equal: 'the same', subset: 'contains this', superset: 'a part of this', intersects: 'overlaps' },
  origin: (ref, item, answer, relation, date) =>
    `from ${ref} question ${item}, "${answer}" (${relation}${date ? `, ${date}` : ''})`,
  originOld: (ref, items) => `from ${ref} ${items.length === 1 ? 'question' : 'questions'} ${items.join(', ')}`,
  between: ' / ',
  headings: {
    moved: 'Answers kept',
    accepted: 'Answers taken over',
    proposed: 'Proposed (do not count until confirmed)',
    hints: 'Hints (no answer to these questions)',
    look: 'Needs a look',
    dropped: 'Answers without a place, not carried',
    kept: 'Answers that were there (unchanged)',
  },
  renamed: (from, to) => `${from} → ${to}`,
  atLeast: 'What is known to be done is a part of this question. See to the rest.',
  notMet: 'A part of this question is not done, so not everything in it is met.',
  contradictory: 'The answers that could be carried differ, so none is proposed.',
  split: (ids) => `This was a part of ${ids} of the earlier version.`,
  merged: (ids) => `This was made of ${ids} of the earlier version.`,
  without: (count) => `No answer says anything about the other ${count} ${count === 1 ? 'question' : 'questions'}.`,
  next: (command) =>
    `${command} goes through them one by one; Enter confirms what is proposed. To confirm all at once, use --accept.`,
  nothing: 'There is nothing to carry, so no file was written.',
  wrote: (name, count) => `Wrote ${count} ${count === 1 ? 'question' : 'questions'} to ${name}.`,
  otherFirm: (names) => `These are answers of different organisations: ${names.join(', ')}`,
  errors: {
    oneAlone: (name) =>
      `${name} answers the checklist to carry to. To carry from an earlier version, name that file alone.`,
    twice: (id) => `There are two files with answers to ${id}. Choose one, or merge them first (tenken merge).`,
    sameVersion: (ref) => `These are answers to ${ref} already.`,
    newer: (from, to) => `Answers to ${from} cannot be carried back to ${to}.`,
    otherChecklist: (name, has, wanted) => `${name} holds answers to ${has}. Write those to ${wanted} to another file.`,
    notAnswers: (name) => `${name} has errors, so no answers can be put into it.`,
    changed: (name) => `${name} was changed meanwhile and is no longer an answer file.`,
    sameFile: (name) => `${name} is the file to carry from. Name another one to write.`,
  },
};
