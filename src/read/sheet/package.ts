import { type Finding, type FindingCode, finding } from '../../model/finding.js';
import { type Attributes, readXml } from './xml.js';
import { broken, Refused, unpack, type ZipEntry, zipEntries } from './zip.js';

/** A workbook's parts, each unpacked when it is asked for. */
export interface Package {
  /** The path of the part with the sheets' names. */
  readonly workbook: string;
  /** Whether there are comments on cells. */
  readonly hasComments: boolean;
  has(path: string): boolean;
  read(path: string): Uint8Array;
  /** What a part refers to, as paths inside the package, by relation id; what leads outside is left out. */
  relations(path: string): ReadonlyMap<string, Related>;
}

export interface Related {
  /** The last word of the relation's type: `worksheet`, `styles`. */
  readonly type: string;
  readonly path: string;
}

/**
 * Opens a workbook that came from somebody else. What could do something is refused by name: macros, links to other
 * files, embedded objects, passwords. Throws Refused.
 */
export function openPackage(bytes: Uint8Array): Package {
  const old = oldFormat(bytes);
  if (old) throw new Refused(old);
  const entries = new Map(zipEntries(bytes).map((entry) => [entry.name, entry]));
  const read = (path: string) => unpack(bytes, entries.get(path) ?? missing(path));
  const relations = (path: string) => relationsOf(path, entries, read);
  refuseOtherKinds(entries, read);
  if ([...entries.values()].some(({ encrypted }) => encrypted)) throw refused('sheet.password');
  const main = [...relations('').values()].find(({ type }) => type === 'officeDocument');
  if (!main || !entries.has(main.path)) throw refused('sheet.not-workbook');
  refuseDangerous([...entries.keys()], new TextDecoder().decode(read('[Content_Types].xml')));
  const hasComments = [...entries.keys()].some((name) => /^xl\/(?:comments|threadedComments)/u.test(name));
  return { workbook: main.path, hasComments, has: (path) => entries.has(path), read, relations };
}

/** A workbook whose bytes begin as old Excel files do, or as encrypted ones. Null for anything else. */
function oldFormat(bytes: Uint8Array): Finding | null {
  if (!OLE.every((byte, index) => bytes[index] === byte)) return null;
  // The names of its streams stand in it in UTF-16.
  const text = new TextDecoder('utf-16le').decode(bytes);
  if (text.includes('EncryptedPackage')) return finding('error', 'sheet.password', {}, null);
  return finding('error', 'sheet.old-format', { format: 'XLS' }, null);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function refuseOtherKinds(entries: ReadonlyMap<string, ZipEntry>, read: (path: string) => Uint8Array): void {
  if (entries.has('mimetype')) {
    const kind = new TextDecoder().decode(read('mimetype').subarray(0, 100));
    throw kind.includes('spreadsheet') ? refused('sheet.old-format', { format: 'ODS' }) : refused('sheet.not-workbook');
  }
  if (entries.has('xl/workbook.bin')) throw refused('sheet.old-format', { format: 'XLSB' });
  if (entries.has('Index/Document.iwa')) throw refused('sheet.old-format', { format: 'Numbers' });
  if (!entries.has('[Content_Types].xml')) throw refused('sheet.not-workbook');
}

function refuseDangerous(names: readonly string[], contentTypes: string): void {
  const any = (pattern: RegExp) => names.some((name) => pattern.test(name)) || pattern.test(contentTypes);
  if (any(/vbaProject|macrosheet|dialogsheet|macroEnabled/iu)) throw refused('sheet.macros');
  if (any(/externalLink/iu)) throw refused('sheet.external-links');
  if (any(/\/embeddings\/|activeX|oleObject|\/connections\.xml|queryTable/iu)) throw refused('sheet.embedded');
}

function relationsOf(
  path: string,
  entries: ReadonlyMap<string, ZipEntry>,
  read: (path: string) => Uint8Array,
): ReadonlyMap<string, Related> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const own = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const found = new Map<string, Related>();
  if (!entries.has(own)) return found;
  readXml(own, read(own), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id, Type = '', Target = '', TargetMode } = attributes() as Attributes;
      if (Id === undefined || TargetMode === 'External') return;
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: resolve(folder, Target) });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function missing(path: string): never {
  throw broken(path);
}

function refused(code: 'sheet.old-format', args: { format: string }): Refused;
function refused(code: Exclude<FindingCode & `sheet.${string}`, 'sheet.old-format'>): Refused;
function refused(code: FindingCode, args: object = {}): Refused {
  return new Refused(finding('error', code, args as never, null));
}
