// The thread that scores lines: takes blocks of them, gives back what became of each, one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import type { LineScorerSetting } from '../lines/scored.js';
import { lineScorerElsewhere } from '../lines/scorer.js';
import { threadWorld } from './world.js';

const scorer = lineScorerElsewhere(threadWorld(), workerData as LineScorerSetting);
parentPort?.on('message', async (block: Uint8Array) => {
  const scored = await (await scorer).score(block);
  parentPort?.postMessage(scored, [scored.assessments.buffer as ArrayBuffer]);
});
