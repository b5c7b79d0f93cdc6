/** Columns and lines a screen may use: the terminal's, and no line longer than can be read. */
export function terminalSize(): { readonly width: number; readonly height: number } {
  return { width: Math.min(Math.max(process.stdout.columns || 80, 40), 120), height: process.stdout.rows || 24 };
}
