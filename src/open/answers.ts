import type { ChecklistRef } from '../model/answers.js';
import type { Checklist } from '../model/checklist.js';
import { type Finding, hasErrors } from '../model/finding.js';
import { AnswersReader } from '../read/answers/answers.js';
import { type Header, readHeader, unknownChecklist } from '../read/answers/header.js';
import { parseQuickly } from '../read/answers/quick-file.js';
import { decode } from '../read/decode.js';
import { LIMITS } from '../read/limits.js';
import { type ParsedFile, parseFile } from '../read/parse.js';
import type { QuickSheets } from '../read/sheet/quick.js';
import type { SourceText } from '../read/source.js';
import type { QuickBytes } from '../text/quick-bytes.js';
import { type CheckedAnswers, PlacedOpener } from './placed.js';

/** Checklists by what an answer file calls them. */
export interface ChecklistSource {
  /** The version asked for, else the newest there is; undefined if no checklist has the id. */
  find(ref: ChecklistRef): Promise<Checklist | undefined>;
  /** Every id there is, for suggestions. */
  ids(): Promise<readonly string[]>;
}

/** What is to be put over a checklist before answers to it are read. */
export interface OverlaySource {
  /** `name` is the answer file's. The checklist is null if an overlay cannot be used; why is in the findings. */
  over(checklist: Checklist, header: Pick<Header, 'overlay'>, name: string): Promise<Overlaid>;
}

export interface Overlaid {
  readonly checklist: Checklist | null;
  /** What was found in the answer file about the overlay. */
  readonly findings: readonly Finding[];
  /** What was found in the overlay itself. */
  readonly inOverlay?: { readonly source: SourceText; readonly findings: readonly Finding[] };
}

/** An answer file as far as it could be opened, with everything that was found. */
export interface OpenedAnswers {
  readonly source: SourceText;
  readonly findings: readonly Finding[];
  /** What was found in the overlay that belongs to it. */
  readonly inOverlay?: Overlaid['inOverlay'];
  /** Null if any finding is an error. */
  readonly opened: CheckedAnswers | null;
}

/** Opens answer files. One opener serves many files: it keeps what belongs to a checklist. */
export class AnswersOpener {
  readonly #checklists: ChecklistSource;
  readonly #overlays: OverlaySource | undefined;
  readonly #bytes: QuickBytes | undefined;
  readonly #placed: PlacedOpener;
  readonly #readers = new Map<Checklist, AnswersReader>();
  /** Checklists that answers led to, with their overlay and nothing to be said about it. */
  readonly #known = new Map<string, Checklist>();
  #sheets: QuickSheets | undefined;

  /** With `bytes`, what counts for no status may be left out: notes, evidence and owner. */
  constructor(checklists: ChecklistSource, overlays?: OverlaySource, bytes?: QuickBytes) {
    this.#checklists = checklists;
    this.#overlays = overlays;
    this.#bytes = bytes;
    this.#placed = new PlacedOpener((ref) => this.#readerFor(ref));
  }

  /** Bytes of an answer file to checked answers and the checklist they belong to. */
  async open(name: string, bytes: Uint8Array): Promise<OpenedAnswers> {
    const quick = /\.json$/iu.test(name)
      ? await this.openQuickly(name, bytes)
      : /\.(?:csv|tsv)$/iu.test(name)
        ? await this.openTableQuickly(name, bytes)
        : null;
    return quick ?? this.openParsed(name, await parseFile(name, bytes, LIMITS.answerBytes));
  }

  /** JSON in which there is nothing to point at, several times as fast; null for what has to be opened the other way. */
  async openQuickly(name: string, bytes: Uint8Array): Promise<OpenedAnswers | null> {
    const opened = this.#jsonAtOnce(name, bytes);
    if (!isRef(opened)) return opened;
    // The checklist is known from now on, or else there is something to be said.
    return (await this.#learn(opened, name)) ? this.openAtOnce(name, bytes) : null;
  }

  /** The same without a wait, for a checklist that an earlier file led to; null also where there was none. */
  openAtOnce(name: string, bytes: Uint8Array): OpenedAnswers | null {
    const opened = this.#jsonAtOnce(name, bytes);
    return isRef(opened) ? null : opened;
  }

  /** A reference where its checklist has to be found first. */
  #jsonAtOnce(name: string, bytes: Uint8Array): AtOnce {
    if (bytes.length > LIMITS.answerBytes) return null;
    const placed = this.#bytes?.isUtf8(bytes) ? this.#placed.open(bytes) : null;
    if (placed) return 'answers' in placed ? quickly(name, '', placed) : placed;
    const { text, findings } = decode(bytes);
    const file = text !== null && findings.length === 0 ? parseQuickly(text) : null;
    if (!file) return null;
    const reader = this.#readerFor(file.checklist);
    if (!reader) return file.checklist;
    const answers = reader.readQuickly(file);
    return answers && quickly(name, file.text, { checklist: reader.checklist, answers });
  }

  /** Undefined where the checklist has to be found first. */
  #readerFor(ref: ChecklistRef): AnswersReader | undefined {
    const checklist = this.#known.get(keyOf(ref));
    return checklist && this.#readerOf(checklist);
  }

  /** The same for comma- or tab-separated text. */
  async openTableQuickly(name: string, bytes: Uint8Array): Promise<OpenedAnswers | null> {
    if (bytes.length > LIMITS.answerBytes) return null;
    const { text, findings } = decode(bytes);
    if (text === null) return null;
    this.#sheets ??= new (await import('../read/sheet/quick.js')).QuickSheets();
    const table = this.#sheets.table(text);
    if (!table || !(await this.#learn(table.checklist, name))) return null;
    const checklist = this.#known.get(keyOf(table.checklist)) as Checklist;
    const answers = this.#sheets.read(table, checklist);
    return answers && { source: { name, text }, findings, opened: { checklist, answers } };
  }

  /** False if the version asked for is not there, or its overlay has something to be said about. */
  async #learn(ref: ChecklistRef, name: string): Promise<boolean> {
    const key = keyOf(ref);
    if (this.#known.has(key)) return true;
    const found = await this.#checklists.find(ref);
    const overlaid = found && (await this.#overlays?.over(found, {}, name));
    if (overlaid && [...overlaid.findings, ...(overlaid.inOverlay?.findings ?? [])].length > 0) return false;
    const checklist = overlaid?.checklist ?? found;
    if (!checklist || checklist.version !== ref.version) return false;
    this.#known.set(key, checklist);
    return true;
  }

  /** The same for a file that was parsed already. */
  async openParsed(name: string, { source, root, findings }: ParsedFile): Promise<OpenedAnswers> {
    if (!root) return { source, findings, opened: null };
    const { header, findings: headerFindings } = readHeader(root, source);
    const soFar = [...findings, ...headerFindings];
    if (!header) return { source, findings: soFar, opened: null };
    const checklist = await this.#checklists.find(header.checklist);
    if (!checklist) {
      const unknown = unknownChecklist(header.checklist.id, header.checklistAt, await this.#checklists.ids());
      return { source, findings: [...soFar, unknown], opened: null };
    }
    const overlaid = await this.#overlays?.over(checklist, header, name);
    if (!overlaid) return this.#read(source, header, checklist, soFar);
    const { inOverlay } = overlaid;
    const found = [...soFar, ...overlaid.findings];
    const read = overlaid.checklist
      ? this.#read(source, header, overlaid.checklist, found)
      : { source, findings: found, opened: null };
    return inOverlay ? { ...read, inOverlay } : read;
  }

  #read(source: SourceText, header: Header, checklist: Checklist, soFar: readonly Finding[]): OpenedAnswers {
    const { answers, findings } = this.#readerOf(checklist).read(header);
    const all = [...soFar, ...findings];
    return { source, findings: all, opened: hasErrors(all) ? null : { checklist, answers } };
  }

  #readerOf(checklist: Checklist): AnswersReader {
    const known = this.#readers.get(checklist);
    if (known) return known;
    const reader = new AnswersReader(checklist);
    this.#readers.set(checklist, reader);
    return reader;
  }
}

/** What was opened, or the checklist that has to be found first. */
type AtOnce = OpenedAnswers | ChecklistRef | null;

/** Nothing was found that would have to be shown in the text. */
function quickly(name: string, text: string, opened: CheckedAnswers): OpenedAnswers {
  return { source: { name, text }, findings: [], opened };
}

function isRef(opened: AtOnce): opened is ChecklistRef {
  return opened !== null && !('source' in opened);
}

function keyOf({ id, version }: ChecklistRef): string {
  return `${id}@${version}`;
}
