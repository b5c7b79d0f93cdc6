/** How the first row of a CSV report begins, in each language: by it tenken knows its own files again. */
export const CSV_HEADS: readonly string[] = [
  '\ufeff"番号","公式番号","まとまり","分類"',
  '\ufeff"No.","Official number","Part","Category"',
];
