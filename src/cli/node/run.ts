import { run } from '../run.js';
import { nodeWorld } from './world.js';

/** tenken with this process's terminal, files and clock. */
export async function runOnThisMachine(argv: readonly string[]): Promise<number> {
  return run(argv, nodeWorld());
}
