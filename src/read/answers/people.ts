import type { Organization, Respondent } from '../../model/answers.js';
import type { Node } from '../tree.js';
import { type Notes, readFields, readText } from './fields.js';

/** `organization:` as a name alone or as a map with `name`, `industry`, `employees`. */
export function readOrganization(node: Node, notes: Notes): Organization {
  if (node.kind !== 'map') return named(node, notes);
  const organization: { name?: string; industry?: string; employees?: number } = {};
  readFields(node, notes, {
    name: (value) => assign(organization, 'name', readText(value, notes)),
    industry: (value) => assign(organization, 'industry', readText(value, notes)),
    employees: (value) => assign(organization, 'employees', readCount(value, notes)),
  });
  return organization;
}

/** `respondent:` as a name alone or as a map with `name` and `role`. */
export function readRespondent(node: Node, notes: Notes): Respondent {
  if (node.kind !== 'map') return named(node, notes);
  const respondent: { name?: string; role?: string } = {};
  readFields(node, notes, {
    name: (value) => assign(respondent, 'name', readText(value, notes)),
    role: (value) => assign(respondent, 'role', readText(value, notes)),
  });
  return respondent;
}

function named(node: Node, notes: Notes): { name?: string } {
  const name = readText(node, notes);
  return name === undefined ? {} : { name };
}

function readCount(node: Node, notes: Notes): number | undefined {
  const text = readText(node, notes);
  if (text === undefined) return undefined;
  const digits = /^(\d{1,7})(?:人|名)?$/u.exec(text.normalize('NFKC').trim().replaceAll(',', ''));
  if (!digits) notes.add('error', 'answers.number', { text }, node);
  return digits ? Number(digits[1]) : undefined;
}

function assign<Target, Key extends keyof Target>(target: Target, key: Key, value: Target[Key] | undefined): void {
  if (value !== undefined) target[key] = value;
}
