import type { AnswerFile, ChecklistRef } from '../model/answers.js';
import type { Checklist } from '../model/checklist.js';
import { type Finding, hasErrors } from '../model/finding.js';
import { AnswersReader } from '../read/answers/answers.js';
import { type Header, readHeader, unknownChecklist } from '../read/answers/header.js';
import { parseBinaryQuickly, parseQuickly, type QuickFile } from '../read/answers/quick-file.js';
import { decode } from '../read/decode.js';
import { LIMITS } from '../read/limits.js';
import { type ParsedFile, parseFile } from '../read/parse.js';
import type { QuickSheet, QuickTables } from '../read/sheet/quick.js';
import type { SourceText } from '../read/source.js';
import type { BinaryTexts } from '../text/binary.js';

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
  readonly opened: { readonly checklist: Checklist; readonly answers: AnswerFile } | null;
}

/** Opens answer files. One opener serves many files: it keeps what belongs to a checklist. */
export class AnswersOpener {
  readonly #checklists: ChecklistSource;
  readonly #overlays: OverlaySource | undefined;
  readonly #binary: BinaryTexts | undefined;
  readonly #readers = new Map<Checklist, AnswersReader>();
  readonly #sheets = new Map<Checklist, QuickSheet>();
  #tables: QuickTables | undefined;

  /** With `binary`, what counts for no status may be left out: notes, evidence, who and until when. */
  constructor(checklists: ChecklistSource, overlays?: OverlaySource, binary?: BinaryTexts) {
    this.#checklists = checklists;
    this.#overlays = overlays;
    this.#binary = binary;
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
    if (bytes.length > LIMITS.answerBytes) return null;
    const binary = this.#binary?.read(bytes) ?? null;
    const inBytes = binary === null ? null : await this.#openJson(name, parseBinaryQuickly(binary));
    if (inBytes) return inBytes;
    const { text, findings } = decode(bytes);
    return text !== null && findings.length === 0 ? this.#openJson(name, parseQuickly(text)) : null;
  }

  async #openJson(name: string, file: QuickFile | null): Promise<OpenedAnswers | null> {
    const checklist = file && (await this.#quickChecklist(file.checklist, name));
    if (!file || !checklist) return null;
    const answers = this.#readerOf(checklist).readQuickly(file);
    // Nothing was found that would have to be shown in the text.
    const source = { name, text: file.isBinary ? '' : file.text };
    return answers && { source, findings: [], opened: { checklist, answers } };
  }

  /** The same for comma- or tab-separated text. */
  async openTableQuickly(name: string, bytes: Uint8Array): Promise<OpenedAnswers | null> {
    if (bytes.length > LIMITS.answerBytes) return null;
    const { text, findings } = decode(bytes);
    if (text === null) return null;
    const { QuickTables, QuickSheet } = await import('../read/sheet/quick.js');
    this.#tables ??= new QuickTables();
    const table = this.#tables.read(text);
    const checklist = table && (await this.#quickChecklist(table.checklist, name));
    if (!table || !checklist) return null;
    const sheet = this.#sheets.get(checklist) ?? new QuickSheet(checklist);
    this.#sheets.set(checklist, sheet);
    const answers = sheet.read(table);
    return answers && { source: { name, text }, findings, opened: { checklist, answers } };
  }

  /** Null if there is none, or something to be said about its overlay. */
  async #quickChecklist(ref: ChecklistRef, name: string): Promise<Checklist | null> {
    const found = await this.#checklists.find(ref);
    const overlaid = found && (await this.#overlays?.over(found, {}, name));
    if (overlaid && (overlaid.findings.length > 0 || overlaid.inOverlay)) return null;
    return overlaid?.checklist ?? found ?? null;
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
