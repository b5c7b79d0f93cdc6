import type { Checklist } from '../model/checklist.js';
import { finding } from '../model/finding.js';
import type { Overlaid, OverlaySource } from '../open/answers.js';
import type { OpenedOverlay } from '../open/overlay.js';
import type { Header } from '../read/answers/header.js';
import { LIMITS } from '../read/limits.js';
import type { RememberedOverlay } from '../write/answers.js';
import { FileError, type World } from './world.js';

/** The overlay of the command line, or else the one an answer file remembers. */
export class Overlays implements OverlaySource {
  readonly #world: World;
  readonly #option: string | undefined;
  readonly #overlaid = new Map<Checklist, Map<string, Overlaid>>();
  readonly #paths = new Map<Checklist, string>();

  constructor(world: World, option: string | undefined) {
    this.#world = world;
    this.#option = option;
  }

  async over(checklist: Checklist, { overlay: ref }: Pick<Header, 'overlay'>, name: string): Promise<Overlaid> {
    if (this.#option !== undefined) return this.overFile(checklist, this.#option);
    if (!ref) return { checklist, findings: [] };
    const path = beside(name, ref.name);
    try {
      const overlaid = await this.overFile(checklist, path, 'refuse');
      const changed =
        ref.digest !== undefined && overlaid.checklist && ref.digest !== overlaid.checklist.overlay?.digest;
      return changed ? { checklist: null, findings: [finding('error', 'overlay.digest', {}, ref.at)] } : overlaid;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { checklist: null, findings: [finding('error', 'overlay.unreadable', { name: ref.name }, ref.at)] };
    }
  }

  /** The same checklist with the same file is worked out once, so that a batch shares one checklist. */
  async overFile(checklist: Checklist, path: string, links: 'follow' | 'refuse' = 'follow'): Promise<Overlaid> {
    const known = this.#overlaid.get(checklist)?.get(path);
    if (known) return known;
    const made = await this.#read(checklist, path, links);
    if (made.checklist) this.#paths.set(made.checklist, path);
    this.#overlaid.set(checklist, (this.#overlaid.get(checklist) ?? new Map()).set(path, made));
    return made;
  }

  /** What a file of answers to a checklist is to remember of its overlay: nothing unless the overlay stands beside it. */
  remembered(checklist: Checklist, answers: string): RememberedOverlay | undefined {
    const path = this.#paths.get(checklist);
    if (path === undefined || !checklist.overlay || !sameFolder(path, answers)) return undefined;
    return { file: path.slice(folderOf(path).length), digest: checklist.overlay.digest };
  }

  /** The file of the overlay over a checklist, as it was named. */
  nameOf(checklist: Checklist): string {
    return this.#paths.get(checklist) ?? '';
  }

  async #read(checklist: Checklist, path: string, links: 'follow' | 'refuse'): Promise<Overlaid> {
    const { openOverlay, overlay } = await import('../open/overlay.js');
    const bytes = await this.#world.files.read(path, LIMITS.answerBytes, links);
    const file: OpenedOverlay = await openOverlay(path, bytes);
    if (!file.opened) return { checklist: null, findings: [], inOverlay: file };
    const overlaid = overlay(checklist, file.opened, await this.#world.sha256(bytes));
    const findings = [...file.findings, ...overlaid.findings];
    return { checklist: overlaid.checklist, findings: [], inOverlay: { source: file.source, findings } };
  }
}

/** A file in the folder of another. */
function beside(name: string, file: string): string {
  return folderOf(name) + file;
}

/** The folder of a file's name with its last separator; empty for a bare name. */
export function folderOf(name: string): string {
  return /^(.*[/\\])[^/\\]*$/u.exec(name)?.[1] ?? '';
}

/** Whether two files stand in the same folder, as far as their names tell. */
export function sameFolder(a: string, b: string): boolean {
  const plain = (path: string) => folderOf(path).replace(/^(?:\.[/\\])+/u, '');
  return plain(a) === plain(b);
}
