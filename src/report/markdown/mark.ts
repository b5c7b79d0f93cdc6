/** The mark at the end of every Markdown report, by which tenken knows its own files again. */
export const MARKDOWN_MARK = '<!-- tenken: report/1 -->';
