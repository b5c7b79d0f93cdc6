/** A small checklist as it is written, without its items: they follow on. */
export const HEAD = `tenken: checklist/1
id: own
version: 1.0.0
title: { ja: 自社, en: Own }
source: {}
scale: { total: percent, values: { implemented: 2, partial: 1, not_implemented: 0, unknown: 0 } }
sections:
  - { id: s, title: { ja: 部, en: Part } }
`;

/** What an item needs, for braces around it. */
export const ITEM =
  'id: "1", section: s, category: A, measure: organizational, threats: [], effort: 1, impact: 1, provenance: composed, question: { ja: 設問, en: Question }';
