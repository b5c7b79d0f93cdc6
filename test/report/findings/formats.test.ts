import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { ALL_NOTES } from '../../../src/lint/catalogue.js';
import { en } from '../../../src/messages/en.js';
import { ja } from '../../../src/messages/ja.js';
import type { Messages } from '../../../src/messages/messages.js';
import { type Finding, finding } from '../../../src/model/finding.js';
import { findingsGithub } from '../../../src/report/findings/github.js';
import { findingsGitlab } from '../../../src/report/findings/gitlab.js';
import { findingsJson } from '../../../src/report/findings/json.js';
import { findingsJunit } from '../../../src/report/findings/junit.js';
import type { FindingsReport } from '../../../src/report/findings/report.js';
import { findingsSarif } from '../../../src/report/findings/sarif.js';
import { wordFinding } from '../../../src/report/findings/text.js';
import { inRepository } from '../../support/files.js';
import { NAUGHTY } from '../../support/naughty.js';

/** The official schemas are not ours to copy; they stand beside the repository where it is developed. */
const SCHEMAS = inRepository('../shared/schemas');
const hasSchemas = existsSync(SCHEMAS);

/** Names and texts full of what means something in one of the formats. */
const HOSTILE = [
  '100%, a:b',
  'a,b=c',
  ']]>',
  '<&"\'>',
  '::error::x',
  'a b#c?d',
  '日本語/表 1',
  '{0} [x](1) \\]',
  '%0A%25',
  'C:\\x',
];

const texts = [...HOSTILE, ...NAUGHTY];

/** Each text as the id in a finding, in a file, and a part of that file's name. */
const report: FindingsReport = {
  version: '0.0.0-test',
  failOn: 'warning',
  rules: ALL_NOTES,
  files: [
    ...texts.map((text, index) => ({
      source: { name: `${text}.yaml`, text: `a: 1\r\n${text}\nb: 𠮷2\n` },
      path: `folder ${index}/${text}.yaml`,
      kind: 'answers' as const,
      findings: [
        finding('info', 'file.read-as', { encoding: text }, null),
        finding('error', 'answers.item-unknown', { id: text, checklist: text, nearest: text }, { start: 0, end: 1 }),
        finding('warning', 'field.unknown', { field: text, nearest: null }, { start: 6, end: 6 + text.length }),
      ] satisfies Finding[],
    })),
    { source: { name: 'good.yaml', text: '' }, path: 'good.yaml', kind: 'checklist', findings: [] },
  ],
};

const languages = [ja, en] as Messages[];
const found = report.files.flatMap(({ path, findings }) => findings.map((each) => ({ path, each })));

describe.each(languages)('findings as SARIF ($lang)', (messages) => {
  const log = JSON.parse(findingsSarif(report, messages));
  const [run] = log.runs;

  it.skipIf(!hasSchemas)('fit the schema of OASIS', () => {
    const {
      $schema: _draft04,
      id: _id,
      ...schema
    } = JSON.parse(readFileSync(`${SCHEMAS}/sarif-schema-2.1.0.json`, 'utf8'));
    const ajv = new Ajv({
      strict: false,
      allErrors: true,
      formats: { uri: isUri, 'uri-reference': isUriReference, 'date-time': true },
    });
    const validate = ajv.compile(schema);
    validate(log);
    expect(validate.errors).toBeNull();
  });

  it('point at a line of a relative, encoded path', () => {
    for (const [index, { locations }] of run.results.entries()) {
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(region.startLine).toBeGreaterThanOrEqual(1);
      expect(artifactLocation.uri).toMatch(/^(?:[\w.!~*'()-]|%[0-9A-F]{2}|\/)+$/u);
      expect(decodeURIComponent(artifactLocation.uri)).toBe(found[index]?.path.toWellFormed());
      expect(new URL(artifactLocation.uri, 'file:///repository/').protocol).toBe('file:');
    }
  });

  it('count columns in UTF-16 units, and say so', () => {
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[0].locations[0].physicalLocation.region).toBeTruthy();
  });

  it('list every rule that was broken, with help', () => {
    const { rules } = run.tool.driver;
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
    for (const { help, defaultConfiguration } of rules) {
      expect(help.text).toBeTruthy();
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
    }
  });

  it('say what they say, and nothing a viewer could take for a link or a placeholder', () => {
    for (const [index, { message }] of run.results.entries()) {
      expect(message.text).not.toMatch(/(?<!\\)\]\(/u);
      expect(message.text).not.toMatch(/(?<!\{)\{\d+\}(?!\})/u);
      const { each } = found[index] as (typeof found)[number];
      const shown = message.text.replaceAll('\\](', '](').replaceAll(/\{\{(\d+)\}\}/gu, '{$1}');
      expect(shown).toBe(wordFinding(each, messages).toWellFormed());
    }
  });
});

describe.each(languages)('findings as JUnit ($lang)', (messages) => {
  const xml = findingsJunit(report, messages);

  it.skipIf(!hasSchemas)('fit the schema of the Jenkins plug-in', { timeout: 30_000 }, async () => {
    const result = await validateXML({
      xml: { fileName: 'junit.xml', contents: xml },
      schema: readFileSync(`${SCHEMAS}/junit-10.xsd`, 'utf8'),
      initialMemoryPages: 1024,
      maxMemoryPages: 4096,
    });
    expect(result.errors).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('count what fails the run', () => {
    expect(xml).toContain(
      `<testsuites name="tenken" tests="${texts.length * 3 + 1}" failures="${texts.length * 2}" errors="0">`,
    );
    expect(xml.match(/<failure /gu)).toHaveLength(texts.length * 2);
    expect(xml).toContain('<testcase classname="good.yaml" name="checklist"/>');
  });

  it('have no text that could be markup', () => {
    const outside = xml.replaceAll(
      /<\?xml[^>]*\?>|<\/?(?:testsuites|testsuite|testcase|failure|system-out)(?: \w+="[^"<>]*")*\/?>/gu,
      '',
    );
    expect(outside).not.toMatch(/[<>]/u);
    expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#10);)/u);
  });
});

describe.each(languages)('findings as GitHub commands ($lang)', (messages) => {
  const commands = findingsGithub(report, messages).trimEnd().split('\n').map(parseCommand);

  it('come back as they were when a runner decodes them', () => {
    expect(commands).toHaveLength(found.length);
    for (const [index, { command, properties, data }] of commands.entries()) {
      const { path, each } = found[index] as (typeof found)[number];
      expect(command).toBe({ error: 'error', warning: 'warning', info: 'notice' }[each.severity]);
      expect(properties['file']).toBe(path.toWellFormed());
      expect(properties['title']).toBe(each.code);
      expect(data).toBe(wordFinding(each, messages).toWellFormed());
    }
  });
});

/** As the runner of GitHub Actions reads a line (actions/runner, ActionCommand). */
function parseCommand(line: string) {
  const [, command = '', list = '', data = ''] = /^::([a-z]+) (.*?)::(.*)$/su.exec(line) ?? [];
  const properties = list.split(',').map((pair) => {
    const at = pair.indexOf('=');
    const value = pair
      .slice(at + 1)
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':');
    return [pair.slice(0, at), decode(value)] as const;
  });
  return { command, properties: Object.fromEntries(properties), data: decode(data) };
}

const decode = (text: string) => text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');

describe('findings for GitLab', () => {
  const issues = JSON.parse(findingsGitlab(report, ja)) as {
    description: string;
    check_name: string;
    fingerprint: string;
    severity: string;
    location: { path: string; lines: { begin: number } };
  }[];

  it('have all that its format asks for, and each a fingerprint of its own', () => {
    expect(issues).toHaveLength(found.length);
    for (const { description, check_name, severity, location } of issues) {
      expect(description).toBeTruthy();
      expect(check_name).toMatch(/^tenken\/[a-z]+\.[a-z-]+$/u);
      expect(['info', 'minor', 'major']).toContain(severity);
      expect(location.lines.begin).toBeGreaterThanOrEqual(1);
    }
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });
});

describe('findings as JSON', () => {
  it('keep the code and its arguments as they are', () => {
    const json = JSON.parse(findingsJson(report, ja));
    expect(json.tenken).toBe('findings/1');
    expect(json.counts).toEqual({
      files: texts.length + 1,
      error: texts.length,
      warning: texts.length,
      info: texts.length,
    });
    for (const [index, text] of texts.entries()) {
      expect(json.files[index].findings[1]).toMatchObject({ code: 'answers.item-unknown', line: 1, column: 1 });
      expect(json.files[index].findings[1].args).toEqual({ id: text, checklist: text, nearest: text });
    }
  });
});

function isUri(text: string): boolean {
  return URL.canParse(text);
}

function isUriReference(text: string): boolean {
  return URL.canParse(text, 'file:///x/') && !/[\s<>"{}|\\^`]|[^\p{ASCII}]/u.test(text);
}
