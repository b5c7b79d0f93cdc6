import { type Finding, hasErrors, type Severity } from '../../model/finding.js';
import { wrongKind } from '../kind.js';
import { validate } from '../schema/generated/config.js';
import { validateSchema } from '../schema/validate.js';
import type { SourceText } from '../source.js';
import { type Node, toPlain } from '../tree.js';

/** A settings file that has passed its schema. */
export interface ConfigFile {
  readonly validate?: {
    readonly fail_on?: Severity;
    readonly exclude?: readonly string[];
    readonly rules?: Readonly<Record<string, Severity | 'off'>>;
    readonly ignore?: readonly { readonly rule: string; readonly files: readonly string[] }[];
  };
}

/** The tree of a settings file. Whether its rules exist is not known here. */
export function readConfig(
  root: Node,
  source: SourceText,
): { readonly config: ConfigFile | null; readonly findings: readonly Finding[] } {
  const wrong = wrongKind(root, source, 'config/1');
  if (wrong) return { config: null, findings: [wrong] };
  const plain = toPlain(root);
  const findings = validateSchema(validate, root, plain);
  return { config: hasErrors(findings) ? null : (plain as ConfigFile), findings };
}
