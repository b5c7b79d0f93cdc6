/**
 * tenken as a library: the same reading, scoring and reporting as the command line, from values to values.
 * Nothing here touches files, the clock or the terminal.
 *
 * @example
 * const { checklist } = await openChecklist('my.yaml', bytes);
 * const { opened } = await new AnswersOpener(source).open('answers.yaml', bytes);
 * const assessment = assess(opened.checklist, opened.answers);
 */
export type { CarriedAcross, Hint, Origin, Proposal } from './compare/carry/across.js';
export { carryAcross } from './compare/carry/across.js';
export type { Migrated } from './compare/carry/migrate.js';
export { migrateAnswers, migrationFrom } from './compare/carry/migrate.js';
export type { ChangeKind, ItemChange as AnswerChange } from './compare/change/changes.js';
export { changesBetween } from './compare/change/changes.js';
export { sharedPart } from './compare/change/shared.js';
export type { Part, Split } from './compare/change/split.js';
export { splitPoints, splitShare } from './compare/change/split.js';
export type { Link } from './compare/links.js';
export { linksAmong } from './compare/links.js';
export type { Merged, MergedItem } from './compare/merge/merge.js';
export { mergeAnswers } from './compare/merge/merge.js';
export type { Policy } from './compare/merge/policy.js';
export type { Source as AnswerSource } from './compare/merge/source.js';
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
export type { AppliedOverlay } from './model/applied-overlay.js';
export type {
  AssessedItem,
  Assessment,
  Counts,
  Coverage,
  Expiry,
  Gate,
  Group,
  Tally,
  Weakest,
} from './model/assessment.js';
export type {
  Band,
  Checklist,
  Fact,
  HouseDocument,
  Item,
  Mapping,
  Migration,
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
export type { ItemChange, Overlay } from './model/overlay.js';
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
export type { Plan, Step, Wish } from './plan/plan.js';
export { makePlan } from './plan/plan.js';
export type { Target } from './plan/target.js';
export { whatIf } from './plan/what-if.js';
export type { Position, SourceText } from './read/source.js';
export { Lines } from './read/source.js';
export { buildReport } from './report/build.js';
export { csvReport } from './report/csv/csv.js';
export { findingsText, wordFinding } from './report/findings/text.js';
export type { HtmlOptions } from './report/html/html.js';
export { htmlReport } from './report/html/html.js';
export { assessmentJson } from './report/json/assessment.js';
export { reportJson } from './report/json/report.js';
export { markdownReport } from './report/markdown/markdown.js';
export type {
  Report,
  ReportAction,
  ReportChecklist,
  ReportDocument,
  ReportGroup,
  ReportItem,
  ReportScore,
} from './report/model.js';
export { redact } from './report/redact.js';
export type { Paint, TerminalOptions } from './report/terminal/options.js';
export { NO_PAINT } from './report/terminal/options.js';
export { terminalReport } from './report/terminal/terminal.js';
export { assess } from './score/assess.js';
export { narrow } from './score/filter.js';
export type { GateFailure, Limit } from './score/gate.js';
export { gate, parseLimit } from './score/gate.js';
export { losses } from './score/losses.js';
export { percent } from './score/percent.js';
