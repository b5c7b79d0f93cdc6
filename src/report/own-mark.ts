/** The mark at the end of every Markdown and HTML report, by which tenken knows its own files again. No text can forge it. */
export const OWN_MARK = '<!-- tenken: report/1 -->';
