import type { Messages } from '../../messages/messages.js';
import type { Severity } from '../../model/finding.js';
import { jsonText } from '../escape/json.js';
import { type FindingsReport, placed } from './report.js';
import { wordPlaced } from './text.js';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** Findings as a GitLab code quality report. */
export function findingsGitlab({ files }: FindingsReport, messages: Messages): string {
  const issues = files.flatMap((file) =>
    placed(file).map(({ finding, region, cell, fingerprint }) => ({
      description: wordPlaced({ finding, cell }, messages),
      check_name: `${GITLAB_PREFIX}${finding.code}`,
      fingerprint,
      severity: SEVERITIES[finding.severity],
      location: { path: file.path, lines: { begin: region?.line ?? 1, end: region?.endLine ?? 1 } },
    })),
  );
  return jsonText(issues);
}

/** Shows whose finding it is where several tools report. */
export const GITLAB_PREFIX = 'tenken/';
