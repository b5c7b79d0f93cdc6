import type { Messages } from '../../messages/messages.js';
import { escapeXml } from '../escape/xml.js';
import { type FileFindings, type FindingsReport, placed, reaches } from './report.js';
import { wordPlaced } from './text.js';

/** Findings as JUnit XML: a file is a suite, a finding a case that fails if it fails the run. */
export function findingsJunit(report: FindingsReport, messages: Messages): string {
  const suites = report.files.map((file) => suiteOf(file, report, messages));
  const tests = sum(suites.map(({ tests: count }) => count));
  const failures = sum(suites.map(({ failures: count }) => count));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tenken" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(file: FileFindings, { failOn }: FindingsReport, messages: Messages) {
  const name = escapeXml(file.path);
  const cases = placed(file).map(({ finding, region, cell }) => {
    const at = region ? `:${region.line}:${region.column}` : '';
    const text = escapeXml(`${file.path}${at}: ${wordPlaced({ finding, cell }, messages)}`);
    const fails = reaches(finding.severity, failOn);
    const detail = fails
      ? `      <failure type="${finding.code}" message="${text}"/>`
      : `      <system-out>${text}</system-out>`;
    const opening = `    <testcase classname="${name}" name="${escapeXml(`${finding.code}${at}`)}">`;
    return { fails, lines: [opening, detail, '    </testcase>'] };
  });
  const failures = cases.filter(({ fails }) => fails).length;
  // A suite without a case would be a file nobody looked at.
  const passed = [`    <testcase classname="${name}" name="${escapeXml(file.kind ?? 'file')}"/>`];
  const tests = Math.max(cases.length, 1);
  return {
    tests,
    failures,
    lines: [
      `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0">`,
      ...(cases.length > 0 ? cases.flatMap(({ lines }) => lines) : passed),
      '  </testsuite>',
    ],
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
