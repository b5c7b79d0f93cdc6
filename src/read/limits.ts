/**
 * What a file may be at most. Answer files come from strangers; every limit has its own finding.
 * They are far above honest use: an answer file of 98 questions with long notes has about 100 KiB.
 */
export const LIMITS = {
  /** Bytes of an answer file. */
  answerBytes: 4 * 1024 * 1024,
  /** Bytes of a checklist: room for 5,000 items. */
  checklistBytes: 32 * 1024 * 1024,
  /** Bytes of a report template. */
  templateBytes: 1024 * 1024,
  /** Levels of maps and lists inside one another; our own files have at most 6. */
  depth: 32,
  /** Brackets or list marks open at once in the raw text, before a parser is let near it. */
  rawDepth: 200,
  /** Columns a line may be indented by. */
  indentation: 2000,
  /** Answers in one file. */
  answers: 10_000,
  /** Files inside a workbook; one of Excel's with pictures has about 60. */
  zipEntries: 1000,
  /** Bytes a workbook unpacks to; a filled sheet of 98 questions has about 200 KiB. */
  unpackedBytes: 64 * 1024 * 1024,
  /** How many times smaller a large file inside a workbook may be packed; sheets with formatted blank rows reach 100. */
  packingRatio: 200,
  /** Cells with something in them, of all sheets. */
  cells: 200_000,
  /** Ranges of merged cells on one sheet. */
  merges: 10_000,
  /** Characters in all cells; one text can stand in many. */
  cellText: 8 * 1024 * 1024,
} as const;
