import type { Messages } from '../../messages/messages.js';
import { jsonText } from '../escape/json.js';
import { countBySeverity, type FindingsReport, placed } from './report.js';
import { wordPlaced } from './text.js';

/** Findings as JSON (`tenken: findings/1`): codes and arguments for programs, a message for people. */
export function findingsJson({ files, failOn }: FindingsReport, messages: Messages): string {
  const { error, warning, info } = countBySeverity(files);
  const json = {
    tenken: 'findings/1',
    fail_on: failOn,
    counts: { files: files.length, error, warning, info },
    files: files.map((file) => ({
      file: file.path,
      kind: file.kind,
      findings: placed(file).map(({ finding, region, cell, fingerprint }) => ({
        code: finding.code,
        severity: finding.severity,
        message: wordPlaced({ finding, cell }, messages),
        line: region?.line ?? null,
        column: region?.column ?? null,
        end_line: region?.endLine ?? null,
        end_column: region?.endColumn ?? null,
        args: finding.args,
        fingerprint,
      })),
    })),
  };
  return jsonText(json);
}
