import type { LineScorer, LineScorerSetting, ScoredBlock } from '../lines/scored.js';
import { Thread } from './thread.js';

/** What a line leaves behind is little. */
const YOUNG_MB = 8;

/** A scorer of lines in a thread of its own. Throws what the thread died of: a block that killed it was not scored. */
export function threadLineScorer(file: string, setting: LineScorerSetting): LineScorer {
  const thread = new Thread<Uint8Array, ScoredBlock>(file, setting, YOUNG_MB);
  return { score: (block) => thread.ask(block), close: () => thread.close() };
}
