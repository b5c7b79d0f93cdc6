import type { ErrorObject, ValidateFunction } from 'ajv';
import { type Finding, finding } from '../../model/finding.js';
import { nearest } from '../../text/nearest.js';
import { locate, type Node } from '../tree.js';

/**
 * Everything a schema finds wrong, each at its token: an unknown property at its name, a missing one at its parent.
 * The validators in generated/ are compiled from schemas/ by scripts/generate.js: compiling at run time costs 30 times
 * as much.
 */
export function validateSchema(validate: ValidateFunction, root: Node, plain: unknown): readonly Finding[] {
  validate(plain);
  return (validate.errors ?? []).filter((error) => error.keyword !== 'if').map((error) => toFinding(root, error));
}

function toFinding(root: Node, error: ErrorObject): Finding {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const at = locate(root, path);
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return finding('error', 'schema.missing', { property: String(params['missingProperty']) }, startOfLine(at));
    case 'additionalProperties': {
      const property = String(params['additionalProperty']);
      const { properties } = error.parentSchema as { properties: object }; // what allows no others names its own
      const key = locate(root, [...path, property], 'key');
      return finding(
        'error',
        'schema.unknown-property',
        { property, nearest: nearest(property, Object.keys(properties)) },
        key,
      );
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map(String);
      return finding('error', 'schema.enum', { allowed, nearest: nearest(String(error.data), allowed) }, at);
    }
    case 'const':
      return finding('error', 'schema.enum', { allowed: [String(params['allowedValue'])], nearest: null }, at);
    case 'type':
      return finding('error', 'schema.type', { expected: String(params['type']) }, startOfLine(at));
    case 'pattern':
      return finding('error', 'schema.pattern', { pattern: String(params['pattern']) }, at);
    case 'minimum':
    case 'maximum':
      return finding('error', 'schema.range', { limit: `${params['comparison']} ${params['limit']}` }, at);
    case 'minItems':
    case 'minProperties':
      return finding('error', 'schema.too-few', { limit: Number(params['limit']) }, startOfLine(at));
    case 'maxProperties':
      return finding('error', 'schema.one-of', {}, startOfLine(at));
    default:
      return finding('error', 'schema.other', { keyword: error.keyword }, at);
  }
}

/** Pointing at a whole map or list would underline pages. */
function startOfLine({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end: Math.min(end, start + 1) };
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
