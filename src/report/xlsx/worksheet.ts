import { cellName, dayNumber } from '../../model/spreadsheet.js';
import { sheetText } from '../escape/sheet.js';
import { cut, fixedRangeName, rangeName } from './reference.js';
import type { Styles } from './styles.js';
import type { Cell, Choices, Column, Highlight, Print, Row, Worksheet } from './workbook.js';

/** Texts of a workbook, each once: cells name them by number. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  add(text: string): number {
    this.#uses++;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  xml(): string {
    const texts = Array.from(this.#numbers.keys(), (text) => `<si><t xml:space="preserve">${sheetText(text)}</t></si>`);
    return `<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${texts.length}">${texts.join('')}</sst>`;
  }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet's part of the file. Its elements stand in the order the format fixes. */
export function worksheetXml(sheet: Worksheet, isFirst: boolean, styles: Styles, texts: SharedTexts): string {
  return [
    `<worksheet xmlns="${MAIN}">`,
    '<sheetPr>',
    sheet.tab === undefined ? '' : `<tabColor rgb="FF${sheet.tab.slice(1)}"/>`,
    '<pageSetUpPr fitToPage="1"/></sheetPr>',
    view(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(sheet.columns),
    `<sheetData>${rowsXml(sheet.rows, styles, texts)}</sheetData>`,
    sheet.isProtected ? PROTECTION : '',
    sheet.filter ? `<autoFilter ref="${rangeName(sheet.filter)}"/>` : '',
    merged(sheet),
    (sheet.highlights ?? []).map((each, index) => highlight(each, index, styles)).join(''),
    validations(sheet.choices ?? []),
    print(sheet.print ?? {}),
    sheet.digits
      ? `<ignoredErrors><ignoredError sqref="${rangeName(sheet.digits)}" numberStoredAsText="1"/></ignoredErrors>`
      : '',
    '</worksheet>',
  ].join('');
}

/** What may be done without lifting the protection: making columns wider and rows higher, filtering. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" autoFilter="0"/>';

function view({ frozen, hidden }: Worksheet, isFirst: boolean): string {
  const { rows = 0, columns: across = 0 } = frozen ?? {};
  const selected = isFirst && !hidden ? ' tabSelected="1"' : '';
  if (rows === 0 && across === 0)
    return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0"/></sheetViews>`;
  const pane = rows > 0 && across > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = [across > 0 ? ` xSplit="${across}"` : '', rows > 0 ? ` ySplit="${rows}"` : ''].join('');
  return (
    `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0">` +
    `<pane${split} topLeftCell="${cellName(rows, across)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function columns(all: readonly Column[]): string {
  const each = all.map(({ width, hidden }, index) => {
    const away = hidden ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${away}/>`;
  });
  return each.length > 0 ? `<cols>${each.join('')}</cols>` : '';
}

/** Points; Excel repairs a file with a higher row. */
const MOST_HEIGHT = 409;

function rowsXml(rows: Iterable<Row>, styles: Styles, texts: SharedTexts): string {
  const each: string[] = [];
  for (const row of rows) each.push(rowXml(row, each.length, styles, texts));
  return each.join('');
}

function rowXml({ cells, height, grows, hidden }: Row, row: number, styles: Styles, texts: SharedTexts): string {
  const size = height === undefined ? '' : ` ht="${Math.min(height, MOST_HEIGHT)}"${grows ? '' : ' customHeight="1"'}`;
  const away = hidden ? ' hidden="1"' : '';
  const all = cells.map((cell, column) => cellXml(cell, cellName(row, column), styles, texts));
  return `<row r="${row + 1}"${size}${away}>${all.join('')}</row>`;
}

function cellXml(cell: Cell, name: string, styles: Styles, texts: SharedTexts): string {
  if (!cell) return '';
  const at = `r="${name}" s="${styles.of(cell.style)}"`;
  const { value } = cell;
  if (value === null || value === '') return `<c ${at}/>`;
  if (typeof value === 'string') return `<c ${at} t="s"><v>${texts.add(value)}</v></c>`;
  return `<c ${at}><v>${typeof value === 'number' ? value : dayNumber(value.day)}</v></c>`;
}

function merged({ merged: ranges = [] }: Worksheet): string {
  const each = ranges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`);
  return each.length > 0 ? `<mergeCells count="${each.length}">${each.join('')}</mergeCells>` : '';
}

function highlight(each: Highlight, index: number, styles: Styles): string {
  return (
    `<conditionalFormatting sqref="${rangeName(each.range)}">` +
    `<cfRule type="expression" dxfId="${styles.ofHighlight(each)}" priority="${index + 1}"><formula>${sheetText(each.when)}</formula></cfRule>` +
    '</conditionalFormatting>'
  );
}

function validations(all: readonly Choices[]): string {
  const each = all.map(({ range, from, hint, warning }) => {
    const prompt = hint
      ? ` showInputMessage="1" promptTitle="${sheetText(hint.title)}" prompt="${sheetText(hint.text)}"`
      : '';
    const error = warning
      ? ` errorStyle="warning" showErrorMessage="1" errorTitle="${sheetText(warning.title)}" error="${sheetText(warning.text)}"`
      : '';
    return (
      `<dataValidation type="list" allowBlank="1"${error}${prompt} sqref="${rangeName(range)}">` +
      `<formula1>${sheetText(fixedRangeName(from.sheet, from.range))}</formula1></dataValidation>`
    );
  });
  return each.length > 0 ? `<dataValidations count="${each.length}">${each.join('')}</dataValidations>` : '';
}

const MOST_FOOTER = 110;

/** A4, as wide as the page and as long as it gets. */
function print({ landscape, footer }: Print): string {
  // In a footer `&` begins a command; twice it is itself. All of it may be 255 long.
  const left = footer === undefined ? '' : `&L${cut(footer, MOST_FOOTER).replaceAll('&', '&&')}`;
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${sheetText(`${left}&R&P / &N`)}</oddFooter></headerFooter>`
  );
}
