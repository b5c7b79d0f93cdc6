import { type IPty, spawn } from '@lydell/node-pty';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../support/files.js';

/** tenken as a child process on a real pseudo-terminal. */
function onTerminal(argv: readonly string[]) {
  const child: IPty = spawn(process.execPath, [inRepository('bin/tenken.js'), ...argv], {
    cols: 80,
    rows: 40,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', NO_COLOR: '1' },
  });
  let screen = '';
  child.onData((data) => {
    screen += data;
  });
  const ended = new Promise<number>((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)));
  const shows = async (text: string) => {
    while (!screen.includes(text)) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  return { child, ended, shows, screen: () => screen };
}

describe('tenken without a command, on a terminal', () => {
  it('offers a menu and shows the example with one key', async () => {
    const terminal = onTerminal([]);
    await terminal.shows('なにをしますか？');
    terminal.child.write('\r');
    expect(await terminal.ended).toBe(0);
    expect(terminal.screen()).toContain('株式会社みなと木工');
  });

  it('moves with the arrows', async () => {
    const terminal = onTerminal([]);
    await terminal.shows('なにをしますか？');
    terminal.child.write('\u001b[B\r');
    expect(await terminal.ended).toBe(0);
    expect(terminal.screen()).toContain('ipa-self-check-25@1.0.0');
  });

  it('leaves with 130 on Ctrl-C, without a stack', async () => {
    const terminal = onTerminal([]);
    await terminal.shows('なにをしますか？');
    terminal.child.write('\u0003');
    expect(await terminal.ended).toBe(130);
    expect(terminal.screen()).not.toContain('    at ');
  });
});
