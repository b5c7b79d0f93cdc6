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
} as const;
