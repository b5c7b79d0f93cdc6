import type { csv as ja } from '../ja/csv.js';

export const csv: typeof ja = {
  section: 'Part',
  role: 'Role',
  level: 'Level',
  priority: 'Priority',
  measure: 'Kind of measure',
  max: 'Maximum',
  action: 'What to do',
  provenance: 'Provenance',
  expired: 'Answer that ran out',
};
