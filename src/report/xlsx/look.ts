import type { CellStyle } from './workbook.js';

/** The look of tenken's tables: the tokens of its reports, in a workbook. */
export const LOOK = {
  title: { bold: true, size: 18, color: '#1F4E79', vertical: 'center' },
  subtitle: { color: '#4A5460', wrap: true },
  strong: { bold: true, size: 11, wrap: true },
  plain: { wrap: true },
  heading: { bold: true, size: 12, color: '#1F4E79', border: 'bottom', vertical: 'center' },
  head: {
    bold: true,
    color: '#FFFFFF',
    fill: '#1F4E79',
    border: 'box',
    vertical: 'center',
    align: 'center',
    wrap: true,
  },
  section: { indent: 1, bold: true, size: 11, color: '#1F4E79', fill: '#F4F6F8', border: 'box', vertical: 'center' },
  label: { indent: 1, bold: true, border: 'box', wrap: true, vertical: 'center' },
  hint: { indent: 1, color: '#4A5460', size: 9, border: 'box', wrap: true, vertical: 'center' },
  number: { vertical: 'center', bold: true, border: 'box', align: 'center', format: 'text' },
  text: { indent: 1, border: 'box', wrap: true },
  small: { indent: 1, border: 'box', wrap: true, size: 9, color: '#4A5460' },
  key: { format: 'text', color: '#7A828C', size: 8 },
  /** Fields to fill in. */
  field: { indent: 1, border: 'box', wrap: true, unlocked: true, format: 'text' },
  choice: {
    vertical: 'center',
    border: 'box',
    wrap: true,
    unlocked: true,
    format: 'text',
    bold: true,
    align: 'center',
  },
  day: { vertical: 'center', border: 'box', wrap: true, unlocked: true, format: 'date', align: 'center' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Colours of highlights: what is open, and answers as in the reports, as light as paper allows. */
export const TINTS = {
  open: '#FFF8E1',
  field: '#FFECB3',
  missing: '#F8D3BC',
  implemented: '#D6E8F5',
  partial: '#E6F3FB',
  not_implemented: '#FADFCF',
  unknown: '#E6E9EC',
} as const;
