import type { Checklist } from '../model/checklist.js';
import { parseRef } from '../read/answers/header.js';
import { nearest } from '../text/nearest.js';
import type { Catalog } from './catalog.js';
import type { Context } from './context.js';
import { UsageError } from './exit.js';

/** The checklist an argument names as `id` or `id@version`. Throws UsageError if there is none. */
export async function findChecklist(
  { messages: { cli }, shown }: Context,
  catalog: Catalog,
  text: string,
): Promise<Checklist> {
  const ref = parseRef(text);
  const found = await catalog.find(ref);
  if (!found) throw new UsageError(cli.errors.checklistUnknown(shown(ref.id), nearest(ref.id, await catalog.ids())));
  if (ref.version !== undefined && ref.version !== found.version) {
    throw new UsageError(cli.errors.checklistVersion(found.id, shown(ref.version), found.version));
  }
  return found;
}
