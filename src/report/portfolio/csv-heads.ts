/** How the first row of a portfolio as CSV begins, in each language: by it tenken knows its own files again. */
export const PORTFOLIO_HEADS = {
  ja: '\ufeff"チェックリスト","組織","回答日"',
  en: '\ufeff"Checklist","Organisation","Answered"',
} as const;
