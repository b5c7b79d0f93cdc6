import type { Rule } from '../rule.js';
import { bandUnreachable } from './band-unreachable.js';
import { brackets } from './brackets.js';
import { conditionAlways } from './condition-always.js';
import { conditionNever } from './condition-never.js';
import { evidenceMissing } from './evidence-missing.js';
import { factUnused } from './fact-unused.js';
import { fullWidthLetters } from './full-width-letters.js';
import { halfWidthKana } from './half-width-kana.js';
import { howMissing } from './how-missing.js';
import { nearDuplicates } from './near-duplicates.js';
import { officialIdComposed } from './official-id-composed.js';
import { questionForm } from './question-form.js';
import { scaleEqual } from './scale-equal.js';
import { sectionEmpty } from './section-empty.js';
import { severalQuestions } from './several-questions.js';
import { sourceMissing } from './source-missing.js';
import { tooLong } from './too-long.js';
import { translationMissing } from './translation-missing.js';
import { vagueWording } from './vague-wording.js';
import { whyMissing } from './why-missing.js';

/** What makes a checklist a good one. A checklist can be used without; only `validate` looks. */
export const QUALITY_RULES: readonly Rule[] = [
  conditionNever,
  conditionAlways,
  factUnused,
  sectionEmpty,
  scaleEqual,
  bandUnreachable,
  officialIdComposed,
  sourceMissing,
  whyMissing,
  howMissing,
  evidenceMissing,
  translationMissing,
  questionForm,
  severalQuestions,
  vagueWording,
  nearDuplicates,
  halfWidthKana,
  fullWidthLetters,
  brackets,
  tooLong,
];
