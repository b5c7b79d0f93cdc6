import type { validate as ja } from '../ja/validate.js';

export const validate: typeof ja = {
  files: 'files, folders, globs (this folder if left out); - is standard input',
  format: 'output format; format=file writes to a file; may be given several times',
  failOn: 'exit 1 if anything this bad, or worse, is found (error, unless set otherwise)',
  quiet: 'show only what makes it exit 1, and no summary',
  most: 'how many problems to show at most (files and the exit code know all)',
  stdinFilename: 'treat standard input as a file of this name',
  config: 'settings file (tenken.config.yaml if it is there)',
  noConfig: 'use no settings file',
  baseline: 'known problems; what is listed there is not reported',
  updateBaseline: 'write what is found now to the --baseline file',
  against: 'compare with a released version (a file, or a git revision)',
  more: (count) => `${count} more (raise --max-problems to see them).`,
  summary: (files, errors, warnings, notes) => {
    const checked = `Checked ${files} ${files === 1 ? 'file' : 'files'}`;
    if (errors + warnings + notes === 0) return `${checked}. Nothing to report.`;
    const counts = [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')];
    return `${checked}: ${counts.join(', ')}.`;
  },
  nothing: 'There is nothing to check (no YAML or JSON file that begins with "tenken:").',
  noMatch: (pattern) => `No file matches ${pattern}.`,
  invalidCount: (option, value) => `${option}: "${value}" is not a whole number of 1 or more.`,
  formatTwice: (file) =>
    file === null
      ? 'Only one format can go to standard output. Write the others to files with --format format=file.'
      : `Two formats would go to ${file}.`,
  stdinName: '--stdin-filename is for reading standard input (-) only.',
  baselineMissing: (name) => `${name} is not there. Run once with --update-baseline to make it.`,
  baselineBroken: (name) => `${name} cannot be read as a baseline (tenken: baseline/1).`,
  baselineWrote: (name, found) => `Wrote ${count(found, 'problem')} to ${name}.`,
  baselineNeeded: '--update-baseline needs --baseline FILE.',
  againstMissing: (name, revision) => `${name} is not in ${revision}: taken as a new file.`,
  againstUnreadable: (name) => `${name} cannot be read to compare with (neither a file nor a git revision).`,
  againstBroken: (name) => `${name} cannot be read as a checklist to compare with.`,
  new: {
    id: 'id of the new checklist (lower-case letters, digits, hyphens)',
    output: 'file to write (<id>.yaml if left out; - is standard output)',
    badId: (id) => `"${id}" cannot be an id. Use lower-case letters, digits and hyphens, such as our-rules.`,
    next: (name, id, folder) =>
      `Check it: tenken validate ${name}   Answer it: tenken interview ${id} --checklists ${folder}`,
  },
};

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
