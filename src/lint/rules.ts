import { bandGap } from './band-gap.js';
import { bandOrder } from './band-order.js';
import { expectedCounts } from './expected-counts.js';
import { knownDocuments } from './known-documents.js';
import { knownFacts } from './known-facts.js';
import { knownMigrations } from './known-migrations.js';
import { knownSections } from './known-sections.js';
import type { Rule } from './rule.js';
import { scaleOrder } from './scale-order.js';
import { uniqueIds } from './unique-ids.js';

/** What must hold for a checklist to be used at all, in the order the findings are made. */
export const RULES: readonly Rule[] = [
  uniqueIds,
  knownSections,
  knownDocuments,
  knownFacts,
  scaleOrder,
  bandOrder,
  bandGap,
  expectedCounts,
  knownMigrations,
];
