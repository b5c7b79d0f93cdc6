import { spawnSync } from 'node:child_process';

/** The middle of some numbers: what noise on a shared machine moves least. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs several things in turn, again and again (A B C A B C …), so that a machine that slows down slows all of them.
 * Returns the times of each in milliseconds; the first round is not counted.
 */
export async function inTurn(rounds, things) {
  const times = things.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, thing] of things.entries()) {
      const start = performance.now();
      await thing();
      if (round >= 0) times[index].push(performance.now() - start);
    }
  }
  return times;
}

/** A whole process, from its start to its end, in the environment of whoever measures. */
export function wholeProcess(...args) {
  return () => {
    const { status, stderr } = spawnSync(process.execPath, args);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  };
}

/** Two things measured in turn: their medians, and the median of their ratios pair by pair. */
export function compare(times, base) {
  return { ms: median(times), base: median(base), ratio: median(times.map((time, index) => time / base[index])) };
}
