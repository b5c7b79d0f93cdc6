import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderForEachTest } from '../support/folder.js';
import { type Act, scripted } from '../support/scripted.js';
import { runInProcess } from '../support/world.js';

const folder = folderForEachTest();

const yes: Act = { choice: 'yes' };
const no: Act = { choice: 'no' };
const notSure: Act = { choice: 'not-sure' };

async function method(acts: readonly Act[], argv: readonly string[] = []) {
  const { terminal, seen, left } = scripted(acts);
  const result = await runInProcess(['method', ...argv], { columns: 80, folder, terminal, env: { NO_COLOR: '1' } });
  return { ...result, seen, left: left() };
}

describe('tenken method on a terminal', () => {
  it('asks its nine questions, says that they are its own, and shows what fits', async () => {
    const { status, stdout, seen, left } = await method([yes, no, no, notSure, no, notSure, yes, notSure, no]);
    expect({ status, left }).toEqual({ status: 0, left: 0 });
    expect(seen).toHaveLength(9);
    expect(seen[0]).toContain('質問 1 / 9（tenken の質問です）');
    expect(stdout).toContain('【いちばん合う】VPN');
  });

  it('goes back with Esc, and what was answered then is answered anew', async () => {
    const script = [yes, yes, 'esc', no, no, notSure, no, notSure, yes, notSure, no] as const;
    const { stdout, seen } = await method(script);
    expect(seen[3]).toBe(seen[1]);
    expect(stdout).toContain('【いちばん合う】VPN');
    expect(stdout).not.toContain('自席のパソコンのソフトが要る：はい');
  });

  it('leaves with Esc before the first question, saying nothing', async () => {
    expect(await method(['esc'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('writes nothing when the person leaves with Ctrl-C', async () => {
    const { status, stdout } = await method([yes, 'leave'], ['--begin', 'answers.yaml']);
    expect([status, stdout, existsSync(join(folder, 'answers.yaml'))]).toEqual([130, '', false]);
  });

  it('begins an answer file that the other commands read', async () => {
    const { status } = await method([yes, no, no, notSure, no, notSure, yes, notSure, no], ['--begin', 'answers.yaml']);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'answers.yaml'), 'utf8')).toContain('  method: vpn\n');
    const scored = await runInProcess(['score', 'answers.yaml', '--format', 'json'], { folder });
    expect([scored.status, scored.stderr]).toEqual([0, '']);
  });
});
