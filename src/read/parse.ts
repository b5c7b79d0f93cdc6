import type { Finding } from '../model/finding.js';
import { decode } from './decode.js';
import { tooDeepToParse, tooDeepToParseAsJson } from './guard.js';
import type { Parsed } from './parsed.js';
import { parseSimpleYaml } from './simple-yaml.js';
import type { SourceText } from './source.js';

/** A file as far as it could be read, with everything found on the way. */
export interface ParsedFile extends Parsed {
  readonly source: SourceText;
}

/**
 * Bytes to the positioned tree: decode, refuse what would exhaust a parser, parse. `.json` is read as JSON,
 * a workbook by its first bytes, `.csv` and `.tsv` as tables, everything else as YAML, of which JSON is a part.
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
  const spreadsheet = spreadsheetOf(name, bytes);
  if (spreadsheet) return parseSpreadsheet(spreadsheet, name, bytes);
  const decoded = decode(bytes);
  const source = { name, text: decoded.text ?? '' };
  if (decoded.text === null) return { source, root: null, findings: decoded.findings };
  const isJson = /\.json$/iu.test(name);
  // Plain answer files do not need a whole YAML parser, and do not wait for one to be loaded.
  const simple = isJson ? null : parseSimpleYaml(decoded.text);
  if (simple) return { source, root: simple, findings: decoded.findings };
  const tooDeep = isJson ? tooDeepToParseAsJson(decoded.text) : tooDeepToParse(decoded.text);
  if (tooDeep) return { source, root: null, findings: [...decoded.findings, tooDeep] };
  const parsed = isJson ? await parseJson(decoded.text) : await parseYaml(decoded.text);
  return { source, root: parsed.root, findings: [...decoded.findings, ...parsed.findings] };
}

/** A workbook is known by its bytes: people rename files. */
function spreadsheetOf(name: string, bytes: Uint8Array): 'workbook' | 'csv' | null {
  const [a, b, c, d] = bytes;
  const isZip = a === 0x50 && b === 0x4b && (c === 3 || c === 5) && d === c + 1;
  const isOle = a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
  if (isZip || isOle) return 'workbook';
  return /\.(?:csv|tsv)$/iu.test(name) ? 'csv' : null;
}

async function parseSpreadsheet(kind: 'workbook' | 'csv', name: string, bytes: Uint8Array): Promise<ParsedFile> {
  const sheet = await import('./sheet/sheet.js');
  return kind === 'csv' ? sheet.parseCsv(name, bytes) : sheet.parseWorkbook(name, bytes);
}

async function parseJson(text: string): Promise<Parsed> {
  return (await import('./json.js')).parseJson(text);
}

async function parseYaml(text: string): Promise<Parsed> {
  return (await import('./yaml.js')).parseYaml(text);
}
