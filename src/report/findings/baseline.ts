import { escapeJson } from '../escape/json.js';
import { type FileFindings, placed } from './report.js';

/** Known findings (`tenken: baseline/1`): what is listed is not reported again. */
export interface Baseline {
  readonly fingerprints: ReadonlySet<string>;
}

/** A baseline of everything that is found now; one finding a line, so that a change of it can be read. */
export function baselineText(files: readonly FileFindings[]): { readonly text: string; readonly count: number } {
  const known = files
    .flatMap((file) =>
      placed(file).map(({ finding, fingerprint }) => ({ file: file.path, rule: finding.code, fingerprint })),
    )
    .sort((a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint));
  const lines = known.map((each) => `    ${escapeJson(JSON.stringify(each))}`);
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return { text: `${BEGINNING},\n  "findings": ${list}\n}\n`, count: known.length };
}

const BEGINNING = '{\n  "tenken": "baseline/1"';

/** Whether a text is a baseline, which may be written again. */
export function isBaseline(text: string): boolean {
  return text.startsWith(BEGINNING);
}

/** Null where the text is no baseline. */
export function readBaseline(text: string): Baseline | null {
  try {
    const { tenken, findings } = JSON.parse(text) as { tenken?: unknown; findings?: unknown };
    if (tenken !== 'baseline/1' || !Array.isArray(findings)) return null;
    return { fingerprints: new Set(findings.map((each: { fingerprint?: unknown }) => String(each?.fingerprint))) };
  } catch {
    return null;
  }
}

/** A file with what the baseline does not know. */
export function withoutKnown(file: FileFindings, { fingerprints }: Baseline): FileFindings {
  const left = placed(file).filter(({ fingerprint }) => !fingerprints.has(fingerprint));
  return { ...file, findings: left.map(({ finding }) => finding) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
