import type { Checklist } from '../../model/checklist.js';
import type { Notes } from './fields.js';
import type { Header } from './header.js';

/**
 * Names an answer file that was made for another version of the checklist. Versions are major.minor.patch: a patch
 * changes wording only, so answers stay true; anything else may have changed what was asked and is an error.
 * False if the answers cannot be read as answers to this checklist.
 */
export function checkVersion({ checklist: wanted, checklistAt }: Header, checklist: Checklist, notes: Notes): boolean {
  const { id, version: have } = checklist;
  if (wanted.version === undefined) {
    notes.add('warning', 'answers.checklist-unversioned', { id, have }, checklistAt);
  } else if (wanted.version !== have) {
    const args = { id, wanted: wanted.version, have };
    if (!sameButPatch(wanted.version, have)) {
      notes.add('error', 'answers.checklist-version', args, checklistAt);
      return false;
    }
    notes.add('info', 'answers.checklist-patch', args, checklistAt);
  }
  return true;
}

/** A patch changes wording only. */
export function sameButPatch(a: string, b: string): boolean {
  return majorMinor(a) === majorMinor(b);
}

function majorMinor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
