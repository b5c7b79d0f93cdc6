import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Lock, LockedBy } from '../world.js';
import { removeLeftovers } from './write.js';

/** What a lock file says: who holds it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/**
 * Keeps a file for this process by a file beside it. A lock whose process is gone is taken over. Where no lock can be made
 * (a folder that cannot be written to), there is nothing to keep either.
 */
export function lockFile(path: string, now: () => Date): Lock | LockedBy {
  const lock = `${path}.lock`;
  for (let attempt = 0; attempt < 3; attempt++) {
    const made = tryToMake(lock, { pid: process.pid, host: hostname(), since: localTime(now()) });
    if (made === 'made') {
      removeLeftovers(path);
      return { held: true, release: () => release(lock) };
    }
    if (made === 'impossible') break;
    const holder = readHolder(lock);
    if (holder && isAlive(holder)) return { held: false, ...holder, thisHost: holder.host === hostname() };
    release(lock);
  }
  return { held: true, release: () => {} };
}

function tryToMake(lock: string, holder: Holder): 'made' | 'taken' | 'impossible' {
  try {
    const file = openSync(lock, 'wx', 0o600);
    writeSync(file, JSON.stringify(holder));
    closeSync(file);
    return 'made';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'taken' : 'impossible';
  }
}

function readHolder(lock: string): Holder | null {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(lock, 'utf8'));
    return Number.isInteger(pid) && typeof host === 'string' && typeof since === 'string' ? { pid, host, since } : null;
  } catch {
    return null; // written by a process that was killed half-way
  }
}

/** On another computer nobody can tell; it counts as alive. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function release(lock: string): void {
  try {
    unlinkSync(lock);
  } catch {
    // Somebody else has removed it already.
  }
}

function localTime(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
