import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../support/files.js';
import { CTRL_C, DOWN, ENTER, onTerminal } from '../support/terminal.js';

const CHECKLISTS = readdirSync(inRepository('checklists')).length;
/** The keys are 1 to 9, then a, b, c; the example comes after the checklists. */
const EXAMPLE = '123456789abcdef'[CHECKLISTS] ?? '';
const TITLE = 'どのチェックリストに答えますか？';

describe('tenken without a command, on a terminal', () => {
  it('offers the checklists and shows the example with one key', async () => {
    const terminal = onTerminal([]);
    await terminal.shows(TITLE);
    await terminal.press(EXAMPLE, '株式会社みなと木工');
    expect(await terminal.ended).toBe(0);
  });

  it('moves with the arrows', async () => {
    const terminal = onTerminal([]);
    await terminal.shows(TITLE);
    await terminal.press(DOWN.repeat(CHECKLISTS + 1), `❯ ${'123456789abcdef'[CHECKLISTS + 1]}`);
    await terminal.press(ENTER, 'ipa-self-check-25@1.0.0');
    expect(await terminal.ended).toBe(0);
  });

  it('leaves with 130 on Ctrl-C, without a stack', async () => {
    const terminal = onTerminal([]);
    await terminal.shows(TITLE);
    terminal.type(CTRL_C);
    expect(await terminal.ended).toBe(130);
    expect(terminal.all()).not.toContain('    at ');
  });
});
