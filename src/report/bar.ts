/** A bar of `width` cells for a percent. Below 0 it stops at 0; only a full score fills it. */
export function bar(percent: number, width: number, style: 'blocks' | 'ascii'): string {
  const [full, empty] = style === 'blocks' ? ['█', '░'] : ['#', '.'];
  const share = Math.min(Math.max(percent / 100, 0), 1);
  const cells = share === 1 ? width : Math.min(Math.round(share * width), width - 1);
  const visible = share > 0 && cells === 0 ? 1 : cells;
  return full.repeat(visible) + empty.repeat(width - visible);
}
