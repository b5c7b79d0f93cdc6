import { bandsCover } from './bands-cover.js';
import { expectedCounts } from './expected-counts.js';
import { knownFacts } from './known-facts.js';
import { knownMigrations } from './known-migrations.js';
import { knownSections } from './known-sections.js';
import type { Rule } from './rule.js';
import { scaleOrder } from './scale-order.js';
import { uniqueIds } from './unique-ids.js';

/** Every rule, in the order its findings are made. */
export const RULES: readonly Rule[] = [
  uniqueIds,
  knownSections,
  knownFacts,
  scaleOrder,
  bandsCover,
  expectedCounts,
  knownMigrations,
];
