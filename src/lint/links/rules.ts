import type { Linked, Rule } from '../rule.js';
import { andNoCounterpart } from './and-no-counterpart.js';
import { contradiction } from './contradiction.js';
import { ownChecklist } from './own-checklist.js';
import { unknownChecklist } from './unknown-checklist.js';
import { unknownItem } from './unknown-item.js';
import { writtenTwice } from './written-twice.js';

/** What holds between a checklist and those it links to. */
export const LINK_RULES: readonly Rule<Linked>[] = [
  unknownChecklist,
  unknownItem,
  ownChecklist,
  contradiction,
  writtenTwice,
  andNoCounterpart,
];
