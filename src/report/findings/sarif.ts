import type { Messages } from '../../messages/messages.js';
import type { Severity } from '../../model/finding.js';
import { inLang } from '../../model/text.js';
import { jsonText } from '../escape/json.js';
import { escapeSarifMessage } from '../escape/sarif.js';
import { escapeUriPath } from '../escape/uri.js';
import { type FileFindings, type FindingsReport, type PlacedFinding, placed, type Region } from './report.js';
import { wordPlaced } from './text.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings as SARIF 2.1.0, for GitHub code scanning and editors. */
export function findingsSarif(report: FindingsReport, messages: Messages): string {
  const found = new Set(report.files.flatMap(({ findings }) => findings.map(({ code }) => code as string)));
  const rules = report.rules.filter(({ id }) => found.has(id));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results = report.files.flatMap((file) =>
    placed(file).map((each) => resultOf(file, each, indexes.get(each.finding.code), messages)),
  );
  const driver = {
    name: 'tenken',
    semanticVersion: report.version,
    language: messages.lang,
    rules: rules.map((rule) => {
      const why = inLang(rule.why, messages.lang);
      return {
        id: rule.id,
        shortDescription: { text: why },
        help: { text: why },
        defaultConfiguration: { level: LEVELS[rule.severity] },
      };
    }),
  };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return jsonText(log);
}

function resultOf(
  { path }: FileFindings,
  { finding, region, cell, fingerprint }: PlacedFinding,
  ruleIndex: number | undefined,
  messages: Messages,
) {
  return {
    ruleId: finding.code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: escapeSarifMessage(wordPlaced({ finding, cell }, messages)) },
    locations: [{ physicalLocation: { artifactLocation: { uri: escapeUriPath(path) }, region: regionOf(region) } }],
    partialFingerprints: { 'tenken/1': fingerprint },
  };
}

/** What is about a file as a whole is shown at its first line. */
function regionOf(region: Region | null) {
  if (!region) return { startLine: 1 };
  const { line, column, endLine, endColumn } = region;
  return { startLine: line, startColumn: column, endLine, endColumn };
}
