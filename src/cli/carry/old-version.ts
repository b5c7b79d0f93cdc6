import type { ChecklistRef } from '../../model/answers.js';
import type { Checklist, Item } from '../../model/checklist.js';
import type { ChecklistSource } from '../../open/answers.js';
import type { Header } from '../../read/answers/header.js';
import { sameButPatch } from '../../read/answers/version.js';
import { child, type Node } from '../../read/tree.js';
import type { Catalog } from '../catalog.js';

/**
 * Lets answers to an earlier version be read where that version is not at hand: its questions are those the answers are
 * about. What they ask is not known, only their ids and what was answered.
 */
export class OldVersionSource implements ChecklistSource {
  readonly #catalog: Catalog;
  readonly #target: Checklist;
  readonly #header: Header;

  constructor(catalog: Catalog, target: Checklist, header: Header) {
    this.#catalog = catalog;
    this.#target = target;
    this.#header = header;
  }

  async find(ref: ChecklistRef): Promise<Checklist | undefined> {
    const found = await this.#catalog.find(ref);
    if (ref.id !== this.#target.id || ref.version === undefined) return found;
    return found && sameButPatch(found.version, ref.version) ? found : this.#standIn(ref.version);
  }

  ids(): Promise<readonly string[]> {
    return this.#catalog.ids();
  }

  #standIn(version: string): Checklist {
    const { map } = this.#header;
    const known = new Map(this.#target.items.map((item) => [item.id, item]));
    const items = keysOf(child(map, 'answers')).map((id): Item => known.get(id) ?? { ...ANY_ITEM, id });
    const { presets, facts } = this.#target.profile;
    const factIds = keysOf(child(map, 'profile')).filter((id) => id !== 'method');
    const more = factIds.filter((id) => !facts.some((fact) => fact.id === id)).map((id) => ({ id, question: {} }));
    return {
      ...this.#target,
      version,
      items,
      notApplicable: 'allowed',
      profile: { presets, facts: [...facts, ...more] },
    };
  }
}

const ANY_ITEM: Omit<Item, 'id'> = {
  section: '',
  category: 'A',
  measure: 'organizational',
  threats: [],
  effort: 1,
  impact: 1,
  provenance: 'composed',
  question: {},
};

function keysOf(node: Node | undefined): readonly string[] {
  return node?.kind === 'map' ? node.entries.map(({ key }) => key.text) : [];
}
