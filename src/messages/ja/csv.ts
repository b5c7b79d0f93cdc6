/** Column titles of the CSV report that no other report has. */
export const csv = {
  section: 'まとまり',
  role: '役割',
  level: 'レベル',
  priority: '優先度',
  measure: '対策の種類',
  max: '満点',
  action: 'やること',
  provenance: '出典',
  expired: '期限の切れた前の回答',
};
