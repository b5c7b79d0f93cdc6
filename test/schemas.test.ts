import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inRepository } from './support/files.js';
import { runInProcess } from './support/world.js';

const read = (path: string) => readFileSync(inRepository(path), 'utf8');

const validate = (which: 'checklist' | 'answers' | 'overlay') =>
  new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
    JSON.parse(read(`schemas/${which}-1.schema.json`)),
  );

describe('the published schemas', () => {
  it.each(['checklist', 'answers', 'overlay', 'config'] as const)(
    '%s is what `tenken schema` prints',
    async (which) => {
      const { status, stdout } = await runInProcess(['schema', which]);
      expect([status, stdout]).toEqual([0, read(`schemas/${which}-1.schema.json`)]);
    },
  );

  it('accept every shipped checklist and example', () => {
    const checklist = validate('checklist');
    for (const name of readdirSync(inRepository('checklists'))) {
      checklist(parse(read(`checklists/${name}`)));
      expect([name, checklist.errors]).toEqual([name, null]);
    }
    const answers = validate('answers');
    for (const name of readdirSync(inRepository('examples')).filter((each) => each.endsWith('.yaml'))) {
      answers(parse(read(`examples/${name}`)));
      expect([name, answers.errors]).toEqual([name, null]);
    }
  });

  it('accept what `tenken show --format json` prints: it is a checklist file again', async () => {
    const checklist = validate('checklist');
    for (const id of ['ipa-self-check-25', 'sme-telework-34', 'mic-telework-98', 'iso27001-annex-a-93']) {
      const { stdout } = await runInProcess(['show', id, '--format', 'json']);
      checklist(JSON.parse(stdout));
      expect([id, checklist.errors]).toEqual([id, null]);
    }
  });

  it('explain every property in both languages', () => {
    for (const which of ['checklist', 'answers', 'overlay', 'config']) {
      const schema = JSON.parse(read(`schemas/${which}-1.schema.json`));
      const undescribed = Object.entries<{ description?: string; $ref?: string }>(schema.properties).filter(
        ([, property]) => !property.$ref && !/[\u3040-\u9fff].* \/ .*[a-z]/u.test(property.description ?? ''),
      );
      expect(undescribed.map(([name]) => name)).toEqual([]);
    }
  });
});
