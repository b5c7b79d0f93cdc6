import { describe, expect, it } from 'vitest';
import { CTRL_C, DOWN, ENTER, onTerminal } from '../support/terminal.js';

const TITLE = 'どのチェックリストに答えますか？';
/** The checklists come first in the menu, then the example, then the list. */

describe('tenken without a command, on a terminal', () => {
  it('offers the checklists and shows the example with one key', async () => {
    const terminal = onTerminal([]);
    await terminal.shows(TITLE);
    await terminal.press('5', '株式会社みなと木工');
    expect(await terminal.ended).toBe(0);
  });

  it('moves with the arrows', async () => {
    const terminal = onTerminal([]);
    await terminal.shows(TITLE);
    await terminal.press(DOWN.repeat(5), '❯ 6');
    await terminal.press(ENTER, 'ipa-self-check-25@1.0.0');
    expect(await terminal.ended).toBe(0);
  });

  it('has the checklists beyond the first in a second list', async () => {
    const terminal = onTerminal([]);
    await terminal.shows(TITLE);
    await terminal.press('4', 'ISO/IEC 27001');
    terminal.type(CTRL_C);
    expect(await terminal.ended).toBe(130);
  });

  it('leaves with 130 on Ctrl-C, without a stack', async () => {
    const terminal = onTerminal([]);
    await terminal.shows(TITLE);
    terminal.type(CTRL_C);
    expect(await terminal.ended).toBe(130);
    expect(terminal.all()).not.toContain('    at ');
  });
});
