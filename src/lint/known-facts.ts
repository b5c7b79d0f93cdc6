import { factsIn } from '../model/condition.js';
import { nearest } from '../text/nearest.js';
import type { Problem, Rule } from './rule.js';

export const knownFacts: Rule = {
  id: 'checklist.unknown-fact',
  needs: 'profile',
  severity: 'error',
  why: {
    ja: '宣言されていない事実を条件にすると、その条件は決して判定できません。',
    en: 'A condition on a fact that is not declared can never be decided.',
  },
  *check({ items, profile }) {
    const ids = profile.facts.map((fact) => fact.id);
    const unknown = (id: string, path: Problem['path']): Problem => ({
      code: 'checklist.unknown-fact',
      args: { id, nearest: nearest(id, ids) },
      path,
    });
    for (const [index, { appliesWhen }] of items.entries()) {
      for (const id of appliesWhen === undefined ? [] : factsIn(appliesWhen)) {
        if (!ids.includes(id)) yield unknown(id, ['items', index, 'applies_when']);
      }
    }
    for (const [index, { facts }] of profile.presets.entries()) {
      for (const id of Object.keys(facts)) {
        if (!ids.includes(id)) yield unknown(id, ['profile', 'presets', index, 'facts', id]);
      }
    }
  },
};
