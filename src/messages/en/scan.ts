import type { scan as ja } from '../ja/scan.js';

export const scan: typeof ja = {
  arguments: {
    files: 'answer files, folders, globs (any number, any mix of checklists and formats)',
  },
  options: {
    output: 'folder for the reports and the portfolio',
    report: (all) => `formats of the report for each organisation (${all}; several with commas, none for none)`,
    portfolio: (all) => `formats of the portfolio (${all}; several with commas, none for none)`,
    anonymize: 'replace the names of organisations by aliases, and show no group of fewer than five',
  },
  invalidFormat: (option, value, all) => `${option} cannot be "${value}". Possible: ${all}.`,
  noneAlone: (option) => `${option}: none cannot stand beside other formats.`,
  noStdin: 'tenken score reads standard input (-). Name files or folders for scan.',
  noMatch: (pattern) => `No file matches ${pattern}.`,
  nothing: 'There are no answer files (YAML, JSON and so on that begin with tenken: answers/1).',
  busy: (pid, since) => `Another tenken scan is writing to this folder (process ${pid}, since ${since}).`,
  namedBefore: (name) => `${name} already holds reports with real names. Name another folder for --anonymize.`,
  clash: (client, checklist, date, names) =>
    `"${client}" has ${names.length} files for ${checklist} (${date === '' ? 'no date' : date}). Which of them counts cannot be told, so none does: ${names.join(', ')}`,
  unanswered: (name) => `${name}: there is no answer in it. It counts as wholly unanswered (0 points).`,
  changed: (name) => `${name}: changed while it was read. Run the command again.`,
  broken: (name, detail) => `${name}: could not be read (${detail}).`,
  failed: (name, detail) => `${name}: the report could not be made (${detail}).`,
  progress: (done, total, rate, left) => [`${done} / ${total}`, `${rate} per second`, left].filter(Boolean).join(', '),
  left: (seconds) =>
    seconds >= 90 ? `about ${Math.ceil(seconds / 60)} min left` : `about ${Math.max(Math.ceil(seconds), 1)} s left`,
  steps: { score: 'Scoring', report: 'Reports' },
  step: (step, text) => `${step} ${text}`,
  summary: (scored, clients) =>
    `Scored ${scored} answer ${scored === 1 ? 'file' : 'files'} of ${clients} ${clients === 1 ? 'organisation' : 'organisations'}.`,
  skipped: (count) => `${count} ${count === 1 ? 'file that is' : 'files that are'} no answer file left alone.`,
  refused: (count, total) => `${count} of ${total} files could not be used. Why is said above.`,
  reports: (written, kept) =>
    kept > 0
      ? `Wrote ${written} reports (${kept} unchanged ones were left as they are).`
      : `Wrote ${written} ${written === 1 ? 'report' : 'reports'}.`,
  interrupted: (done, total) =>
    `Interrupted. The reports of ${done} of ${total} are written. Run the command again to go on with the rest.`,
  alias: (number) => `Organisation ${number}`,
};
