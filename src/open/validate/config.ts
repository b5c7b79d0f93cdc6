import { ALL_NOTES, isFixed } from '../../lint/catalogue.js';
import { NO_CONFIG, type ValidateConfig } from '../../model/config.js';
import { type Finding, type FindingCode, finding, type Span } from '../../model/finding.js';
import { readConfig } from '../../read/config/config.js';
import { LIMITS } from '../../read/limits.js';
import { parseFile } from '../../read/parse.js';
import type { SourceText } from '../../read/source.js';
import { locate } from '../../read/tree.js';
import { globExpression } from '../../text/glob.js';
import { nearest } from '../../text/nearest.js';

/** Bytes of a settings file to settings. Not to be used if a finding is an error. */
export async function openConfig(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly config: ValidateConfig; readonly source: SourceText; readonly findings: readonly Finding[] }> {
  const { source, root, findings } = await parseFile(name, bytes, LIMITS.answerBytes);
  if (!root) return { config: NO_CONFIG, source, findings };
  const read = readConfig(root, source);
  if (!read.config) return { config: NO_CONFIG, source, findings: [...findings, ...read.findings] };
  const { fail_on, exclude = [], rules = {}, ignore = [] } = read.config.validate ?? {};
  const wrong = [
    ...Object.keys(rules).map((rule) => wrongRule(rule, locate(root, ['validate', 'rules', rule], 'key'))),
    ...ignore.map(({ rule }, index) => wrongRule(rule, locate(root, ['validate', 'ignore', index, 'rule']))),
  ].filter((each) => each !== null);
  const config: ValidateConfig = {
    ...(fail_on && { failOn: fail_on }),
    exclude,
    rules: new Map(
      Object.entries(rules).map(([rule, severity]) => [rule as FindingCode, severity === 'off' ? null : severity]),
    ),
    ignore: ignore.map(({ rule, files }) => ({ rule: rule as FindingCode, files })),
  };
  return { config, source, findings: [...findings, ...read.findings, ...wrong] };
}

/** What settings make of the findings of a file. Errors that make a file unusable stay. */
export function applyConfig(
  path: string,
  findings: readonly Finding[],
  { rules, ignore }: ValidateConfig,
): readonly Finding[] {
  if (rules.size === 0 && ignore.length === 0) return findings;
  const ignored = new Set(ignore.filter(({ files }) => matchesAny(path, files)).map(({ rule }) => rule));
  return findings.flatMap((each): Finding[] => {
    if (ignored.has(each.code)) return [];
    const severity = rules.get(each.code);
    if (severity === undefined) return [each];
    return severity === null ? [] : [{ ...each, severity }];
  });
}

/** Whether a path is meant by a glob; one without a slash means a name in any folder. */
export function matchesAny(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => globExpression(glob.includes('/') ? glob : `**/${glob}`).test(path));
}

function wrongRule(rule: string, at: Span): Finding | null {
  const known = ALL_NOTES.map(({ id }) => id as string);
  if (!known.includes(rule))
    return finding('error', 'ignore.unknown-rule', { rule, nearest: nearest(rule, known) }, at);
  return isFixed(rule as FindingCode) ? finding('error', 'ignore.fixed', { rule }, at) : null;
}
