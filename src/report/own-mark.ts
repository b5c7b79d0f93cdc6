/** The mark at the end of every Markdown and HTML report, by which tenken knows its own files again. No text can forge it. */
export const OWN_MARK = '<!-- tenken: report/1 -->';

/** The mark at the end of a comparison in Markdown or HTML. */
export const COMPARISON_MARK = '<!-- tenken: comparison/1 -->';
