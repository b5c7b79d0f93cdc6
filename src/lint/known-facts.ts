import type { Condition } from '../model/condition.js';
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
      for (const { id, path } of factsWithPaths(appliesWhen, ['items', index, 'applies_when'])) {
        if (!ids.includes(id)) yield unknown(id, path);
      }
    }
    for (const [index, { facts }] of profile.presets.entries()) {
      for (const id of Object.keys(facts)) {
        if (!ids.includes(id)) yield unknown(id, ['profile', 'presets', index, 'facts', id]);
      }
    }
  },
};

/** Every fact of a condition with where it stands, the condition being at `path`. */
export function factsWithPaths(
  condition: Condition | undefined,
  path: Problem['path'],
): readonly { readonly id: string; readonly path: Problem['path'] }[] {
  if (condition === undefined) return [];
  if (typeof condition === 'string') return [{ id: condition, path }];
  if ('not' in condition) return factsWithPaths(condition.not, [...path, 'not']);
  const name = 'all' in condition ? 'all' : 'any';
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.flatMap((part, index) => factsWithPaths(part, [...path, name, index]));
}
