import type { Finding } from '../model/finding.js';
import { decode } from './decode.js';
import { tooDeepToParse } from './guard.js';
import type { Parsed } from './parsed.js';
import { parseSimpleYaml } from './simple-yaml.js';
import type { SourceText } from './source.js';

/** A file as far as it could be read, with everything found on the way. */
export interface ParsedFile extends Parsed {
  readonly source: SourceText;
}

/**
 * Bytes to the positioned tree: decode, refuse what would exhaust a parser, parse. `.json` is read as JSON,
 * everything else as YAML, of which JSON is a part.
 */
export async function parseFile(name: string, bytes: Uint8Array, limit: number): Promise<ParsedFile> {
  if (bytes.length > limit) {
    const tooLarge: Finding = {
      code: 'file.too-large',
      args: { size: bytes.length, limit },
      severity: 'error',
      span: null,
    };
    return { source: { name, text: '' }, root: null, findings: [tooLarge] };
  }
  const decoded = decode(bytes);
  const source = { name, text: decoded.text ?? '' };
  if (decoded.text === null) return { source, root: null, findings: decoded.findings };
  const tooDeep = tooDeepToParse(decoded.text);
  if (tooDeep) return { source, root: null, findings: [...decoded.findings, tooDeep] };
  const parsed = /\.json$/iu.test(name) ? await parseJson(decoded.text) : await parseYaml(decoded.text);
  return { source, root: parsed.root, findings: [...decoded.findings, ...parsed.findings] };
}

async function parseJson(text: string): Promise<Parsed> {
  return (await import('./json.js')).parseJson(text);
}

/** Plain answer files do not need a whole YAML parser, and do not wait for one to be loaded. */
async function parseYaml(text: string): Promise<Parsed> {
  const root = parseSimpleYaml(text);
  return root ? { root, findings: [] } : (await import('./yaml.js')).parseYaml(text);
}
