import { ASCII_GLYPHS, UNICODE_GLYPHS } from '../ask/screen.js';
import type { Context } from './context.js';
import { UsageError } from './exit.js';
import type { Terminal } from './world.js';

/** The terminal the person sits at. Without one nothing waits: `hint` says what to do instead. Throws UsageError. */
export async function openTerminal(context: Context, hint: string): Promise<Terminal> {
  const { world } = context;
  if (!world.openTerminal) throw new UsageError(hint);
  const { plain, paint, bars } = context.terminal(world.stdout);
  const glyphs = bars === 'blocks' ? UNICODE_GLYPHS : ASCII_GLYPHS;
  return world.openTerminal({ plain: plain || world.env['TERM'] === 'dumb', paint, glyphs });
}
