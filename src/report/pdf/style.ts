/** A4 portrait in points, and what stands where. */
export const PAGE = { width: 595.28, height: 841.89, left: 51, right: 51, top: 62, bottom: 58 } as const;
export const CONTENT = {
  width: PAGE.width - PAGE.left - PAGE.right,
  height: PAGE.height - PAGE.top - PAGE.bottom,
  bottom: PAGE.height - PAGE.bottom,
} as const;

export const COLOURS = {
  ink: '#1B1F24',
  secondary: '#4A5460',
  rule: '#D5DAE1',
  panel: '#F4F6F8',
  paper: '#FFFFFF',
  accent: '#1F4E79',
  alarm: '#B34700',
} as const;

/** A way of setting text: sizes and leading in points. */
export interface Style {
  readonly bold?: boolean;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

const style = (size: number, leading: number, colour: string = COLOURS.ink, bold = false): Style => ({
  size,
  leading,
  colour,
  bold,
});

export const STYLES = {
  title: style(22, 31, COLOURS.ink, true),
  organization: style(16, 23, COLOURS.ink, true),
  page: style(15, 21, COLOURS.ink, true),
  section: style(11, 16, COLOURS.ink, true),
  text: style(9.2, 14),
  strong: style(9.2, 14, COLOURS.ink, true),
  quiet: style(9.2, 14, COLOURS.secondary),
  table: style(8.4, 12.5),
  tableStrong: style(8.4, 12.5, COLOURS.ink, true),
  tableQuiet: style(8.4, 12.5, COLOURS.secondary),
  head: style(7.6, 11, COLOURS.secondary),
  note: style(7.6, 11.5, COLOURS.secondary),
  score: style(54, 58, COLOURS.ink, true),
  band: style(13, 19, COLOURS.ink, true),
} as const satisfies Readonly<Record<string, Style>>;
