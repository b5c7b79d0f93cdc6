import { ANSWER_RULES } from '../../lint/answers/rules.js';
import type { ChecklistRef } from '../../model/answers.js';
import type { Checklist } from '../../model/checklist.js';
import { type Finding, finding, hasErrors, type Span } from '../../model/finding.js';
import { unknownChecklist } from '../../read/answers/header.js';
import { startOf } from '../../read/kind.js';
import { LIMITS } from '../../read/limits.js';
import { fullWidthColonIn } from '../../read/mistypes.js';
import { readOverlay } from '../../read/overlay/overlay.js';
import { type ParsedFile, parseFile } from '../../read/parse.js';
import type { SourceText } from '../../read/source.js';
import { child, locate, type Node } from '../../read/tree.js';
import { AnswersOpener, type ChecklistSource, type Overlaid, type OverlaySource } from '../answers.js';
import { overlay } from '../overlay.js';
import { findingsOf } from '../place.js';
import { checkChecklist, checkLinks } from './checklist.js';
import { KIND_MARKS, type Kind, kindOf, markOf, OUTPUT_MARK, peek } from './kind.js';

/** A file to be checked. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the user named it; of a folder's files, those that are nothing of tenken's are passed over. */
  readonly named: boolean;
}

/** A file with everything that was found in it, unordered. */
export interface CheckedFile {
  readonly source: SourceText;
  /** Null where it cannot be told. */
  readonly kind: Kind | null;
  readonly findings: readonly Finding[];
  /** What it holds, if that can be used. */
  readonly checklist?: Checklist;
  readonly root: Node | null;
}

export interface Surroundings {
  /** The checklists there are beside those among the files. */
  readonly checklists: ChecklistSource & { all(): Promise<readonly Checklist[]> };
  /** Overlays that answer files remember. */
  readonly overlays?: OverlaySource;
  /** YYYY-MM-DD. */
  readonly asOf: string;
}

/** Checks many files, each beside the others: links, and answers to a checklist among them. Null for one passed over. */
export async function checkFiles(
  files: readonly GivenFile[],
  surroundings: Surroundings,
): Promise<readonly (CheckedFile | null)[]> {
  const checker = new Checker(surroundings);
  const checked = new Map<GivenFile, CheckedFile | null>();
  // Checklists first: what the others say depends on them.
  const inOrder = [...files].sort((a, b) => rank(a) - rank(b));
  for (const file of inOrder) checked.set(file, await checker.open(file));
  for (const [file, result] of checked) if (result) checked.set(file, await checker.finish(result, file));
  return files.map((file) => checked.get(file) ?? null);
}

function rank({ bytes }: GivenFile): number {
  return peek(bytes).kind === 'checklist' ? 0 : 1;
}

class Checker {
  readonly #surroundings: Surroundings;
  readonly #own = new Map<string, Checklist[]>();
  readonly #broken = new Set<string>();
  readonly #opener: AnswersOpener;
  #others: ReadonlyMap<string, Checklist> | undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#opener = new AnswersOpener(this.#source(), surroundings.overlays);
  }

  /** What a file is, and what can be said about it alone. */
  async open({ name, bytes, named }: GivenFile): Promise<CheckedFile | null> {
    if (!named && !peek(bytes).hasMark) return null;
    const parsed = await parseFile(name, bytes, LIMITS.checklistBytes);
    const { source, root, findings } = parsed;
    if (!root) return { source, kind: null, findings, root };
    const kind = kindOf(root);
    if (!kind) return named || looksMeant(root) ? notOurs(parsed, root) : null;
    if (kind !== 'checklist') {
      if (bytes.length <= LIMITS.answerBytes) return { source, kind, findings, root };
      const args = { size: bytes.length, limit: LIMITS.answerBytes };
      return { source, kind, findings: [...findings, finding('error', 'file.too-large', args, null)], root: null };
    }
    const checked = checkChecklist({ ...parsed, root });
    const { checklist } = checked;
    if (checklist) this.#own.set(checklist.id, [...(this.#own.get(checklist.id) ?? []), checklist]);
    else this.#broken.add(idOf(root));
    return { source, kind, findings: [...findings, ...checked.findings], root, ...(checklist && { checklist }) };
  }

  /** What can be said about it once all are open. */
  async finish(file: CheckedFile, { name }: GivenFile): Promise<CheckedFile> {
    const { root, kind, checklist } = file;
    if (!root || !kind) return file;
    const parsed = { ...file, root };
    if (checklist) {
      const others = await this.#everyChecklist();
      return { ...file, findings: [...file.findings, ...checkLinks(checklist, parsed, others)] };
    }
    if (kind === 'answers') return { ...file, findings: await this.#answers(name, parsed) };
    if (kind === 'overlay') return { ...file, findings: await this.#overlay(parsed) };
    return file;
  }

  async #answers(name: string, parsed: ParsedFile & { readonly root: Node }): Promise<readonly Finding[]> {
    const { findings, opened, inOverlay } = await this.#opener.openParsed(name, parsed);
    if (opened) {
      const answered = { ...opened, asOf: this.#surroundings.asOf };
      return [...findings, ...findingsOf(ANSWER_RULES, answered, parsed.root, parsed.source)];
    }
    const at = parsed.root.kind === 'map' ? child(parsed.root, 'overlay') : undefined;
    const about = at && inOverlay && hasErrors(inOverlay.findings) ? [aboutOverlay(inOverlay, at)] : [];
    return [...this.#forBroken(findings), ...about];
  }

  async #overlay({ root, source, findings }: ParsedFile & { readonly root: Node }): Promise<readonly Finding[]> {
    const read = readOverlay(root, source);
    const all = [...findings, ...read.findings];
    if (!read.overlay) return all;
    const ref = read.overlay.checklist;
    const checklist = await this.#source().find(ref);
    if (checklist) return [...all, ...overlay(checklist, { overlay: read.overlay, root }, '').findings];
    const at = locate(root, ['checklist']);
    return this.#forBroken([...all, unknownChecklist(ref.id, at, await this.#source().ids())]);
  }

  /** That a checklist with errors of its own is "not there" would be a follow-up error. */
  #forBroken(findings: readonly Finding[]): readonly Finding[] {
    return findings.map((each) =>
      each.code === 'answers.checklist-unknown' && this.#broken.has(each.args.id)
        ? finding('info', 'answers.not-checked', { id: each.args.id }, each.span)
        : each,
    );
  }

  /** The checklists among the files, then the others. */
  #source(): ChecklistSource {
    const { checklists } = this.#surroundings;
    const find = async (ref: ChecklistRef) => {
      const own = this.#own.get(ref.id) ?? [];
      const other = await checklists.find(ref);
      const all = other ? [...own, other] : own;
      return all.find(({ version }) => version === ref.version) ?? all[0];
    };
    return { find, ids: async () => [...new Set([...this.#own.keys(), ...(await checklists.ids())])] };
  }

  async #everyChecklist(): Promise<ReadonlyMap<string, Checklist>> {
    this.#others ??= new Map(
      [...(await this.#surroundings.checklists.all()), ...[...this.#own.values()].flat()].map((each) => [
        each.id,
        each,
      ]),
    );
    return this.#others;
  }
}

function idOf(root: Node): string {
  const id = root.kind === 'map' ? child(root, 'id') : undefined;
  return id?.kind === 'scalar' ? id.text : '';
}

/** Of the files nobody named, those that were probably meant to be checked. */
function looksMeant(root: Node): boolean {
  if (root.kind !== 'map') return root.kind === 'scalar'; // `tenken：checklist/1` is one text to YAML
  const mark = markOf(root);
  return mark !== null && !OUTPUT_MARK.test(mark);
}

/** What is wrong in the overlay itself is said where the overlay is checked. */
function aboutOverlay({ source, findings }: NonNullable<Overlaid['inOverlay']>, at: Span): Finding {
  const other = findings.find(({ code }) => code === 'overlay.checklist');
  return other ? { ...other, span: at } : finding('error', 'overlay.unreadable', { name: source.name }, at);
}

function notOurs({ source, findings }: ParsedFile, root: Node): CheckedFile {
  const mark = root.kind === 'map' ? child(root, 'tenken') : undefined;
  const mistyped = root.kind === 'map' ? null : fullWidthColonIn(source.text, root);
  const args = { expected: KIND_MARKS.join(' | '), found: markOf(root) };
  const wrong = mistyped ?? finding('error', 'kind.unexpected', args, mark ?? startOf(root));
  return { source, kind: null, findings: [...findings, wrong], root };
}
