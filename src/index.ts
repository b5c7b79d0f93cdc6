/**
 * tenken as a library: the same reading, scoring and reporting as the command line, from values to values.
 * Nothing here touches files, the clock or the terminal.
 *
 * @example
 * const { checklist } = await openChecklist('my.yaml', bytes);
 * const { opened } = await new AnswersOpener(source).open('answers.yaml', bytes);
 * const assessment = assess(opened.checklist, opened.answers);
 */
export type { Link } from './compare/links.js';
export { linksAmong } from './compare/links.js';
export { CATALOGUE } from './lint/catalogue.js';
export type { Rule, RuleNote } from './lint/rule.js';
export { en } from './messages/en.js';
export { ja } from './messages/ja.js';
export type { Messages } from './messages/messages.js';
export type {
  AnswerFile,
  AnswerRecord,
  ChecklistRef,
  Organization,
  ProfileAnswers,
  Respondent,
} from './model/answers.js';
export type { AssessedItem, Assessment, Counts, Coverage, Group, Tally, Weakest } from './model/assessment.js';
export type {
  Band,
  Checklist,
  Fact,
  Item,
  Mapping,
  Preset,
  Profile,
  Relation,
  Scale,
  Section,
  Source,
} from './model/checklist.js';
export { checklistRef } from './model/checklist.js';
export type { Condition } from './model/condition.js';
export type { Finding, FindingArgs, FindingCode, Severity, Span } from './model/finding.js';
export type { AppliedOverlay, ItemChange, Overlay } from './model/overlay.js';
export type { Lang, Text, TextList } from './model/text.js';
export * from './model/vocabulary.js';
export type { ChecklistSource, OpenedAnswers, Overlaid, OverlaySource } from './open/answers.js';
export { AnswersOpener } from './open/answers.js';
export { applyOverlay } from './open/apply-overlay.js';
export type { OpenedChecklist } from './open/checklist.js';
export { openChecklist } from './open/checklist.js';
export type { OpenedOverlay } from './open/overlay.js';
export { openOverlay, overlay } from './open/overlay.js';
export type { CheckedFile, GivenFile, Surroundings } from './open/validate/files.js';
export { checkFiles } from './open/validate/files.js';
export type { Action } from './plan/actions.js';
export { actionsFor, firstActions } from './plan/actions.js';
export type { Position, SourceText } from './read/source.js';
export { Lines } from './read/source.js';
export { buildReport } from './report/build.js';
export { findingsText, wordFinding } from './report/findings/text.js';
export { assessmentJson } from './report/json/assessment.js';
export { markdownReport } from './report/markdown/markdown.js';
export type { Report, ReportAction, ReportChecklist, ReportGroup, ReportItem, ReportScore } from './report/model.js';
export type { Paint, TerminalOptions } from './report/terminal/options.js';
export { NO_PAINT } from './report/terminal/options.js';
export { terminalReport } from './report/terminal/terminal.js';
export { assess } from './score/assess.js';
export { narrow } from './score/filter.js';
export type { GateFailure, Limit } from './score/gate.js';
export { gate, parseLimit } from './score/gate.js';
export { losses } from './score/losses.js';
export { percent } from './score/percent.js';
