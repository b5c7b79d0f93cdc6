import type { Answered, Rule } from '../rule.js';
import { beforeChecklist } from './before-checklist.js';
import { expired } from './expired.js';

/** What makes answers trustworthy, beside being readable. */
export const ANSWER_RULES: readonly Rule<Answered>[] = [beforeChecklist, expired];
