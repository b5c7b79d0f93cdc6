import type { Candidate } from '../scan/discover.js';
import type { Scored, ScoredFile, Scorer, ScorerSetting } from '../scan/scored.js';
import { broken } from '../scan/scorer.js';
import { Thread } from './thread.js';

/** What a file leaves behind is little. */
const YOUNG_MB = 8;

/**
 * A scorer in a thread of its own. Should a file ever end the thread, nobody knows which of those it was given: each of
 * them is tried again, one at a time, in a second thread.
 */
export function threadScorer(file: string, setting: ScorerSetting): Scorer {
  const newThread = () => new Thread<readonly Candidate[], Scored>(file, setting, YOUNG_MB);
  const [all, one] = [newThread(), newThread()];
  let isClosed = false;
  let before: Promise<unknown> = Promise.resolve();
  const tryEach = async (files: readonly Candidate[]): Promise<Scored> => {
    const tried: Scored[] = [];
    for (const each of files) {
      if (isClosed) break;
      tried.push(await one.ask([each]).catch((error) => ({ files: [broken(error)], checklists: [] })));
    }
    return {
      files: tried.flatMap((each): readonly ScoredFile[] => each.files),
      checklists: tried.flatMap(({ checklists }) => checklists),
    };
  };
  return {
    async score(files) {
      if (isClosed) return null;
      const scored = await all.ask(files).catch(() => {
        const again = before.then(() => tryEach(files));
        before = again;
        return again;
      });
      return isClosed ? null : scored;
    },
    async close() {
      isClosed = true;
      await Promise.all([all.close(), one.close()]);
    },
  };
}
