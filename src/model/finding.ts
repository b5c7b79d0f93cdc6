import type { Lang } from './text.js';

/** A stretch of the decoded text, in UTF-16 code units from its start; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `error`: the input cannot be used. `warning`: it can, but something is probably not meant. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** What each kind of finding says, as data. The words are in messages/, one entry a code. */
export interface FindingArgs {
  'file.too-large': { readonly size: number; readonly limit: number };
  'file.encoding': { readonly encoding: string };
  'file.not-text': NoArgs;
  'file.nul': NoArgs;
  'file.read-as': { readonly encoding: string };
  'file.empty': NoArgs;

  'csv.quote': NoArgs;
  'sheet.password': NoArgs;
  'sheet.old-format': { readonly format: string };
  'sheet.not-workbook': NoArgs;
  'sheet.broken': { readonly part: string };
  'sheet.dtd': { readonly part: string };
  'sheet.macros': NoArgs;
  'sheet.external-links': NoArgs;
  'sheet.embedded': NoArgs;
  'sheet.too-large': {
    readonly what: 'parts' | 'size' | 'ratio' | 'cells' | 'merges' | 'text';
    readonly found: number;
    readonly limit: number;
  };
  'sheet.no-table': NoArgs;
  'sheet.no-checklist': NoArgs;
  'sheet.fact-twice': { readonly key: string };
  'sheet.header-twice': { readonly title: string };
  'sheet.column-not-read': { readonly title: string };
  'sheet.not-read': { readonly text: string };
  'sheet.comments': NoArgs;
  'sheet.merged': { readonly rows: number };
  'sheet.answer-beside': { readonly text: string; readonly item: string };
  'sheet.no-item': { readonly text: string };
  'sheet.no-value': { readonly text: string };
  'sheet.rows-mixed': { readonly key: string; readonly number: string };
  'sheet.rows-missing': { readonly ids: readonly string[] };

  'syntax.yaml': { readonly problem: string };
  'syntax.json': { readonly problem: string };
  'syntax.fullwidth-colon': NoArgs;
  'syntax.ideographic-space': NoArgs;
  'syntax.tab': NoArgs;
  'syntax.duplicate-key': { readonly key: string };
  'syntax.alias': NoArgs;
  'syntax.tag': { readonly tag: string };
  'syntax.several-documents': NoArgs;
  'syntax.complex-key': NoArgs;
  'syntax.too-deep': { readonly limit: number };

  'shape.expected': { readonly expected: Expected };
  'field.missing': { readonly field: string };
  'field.unknown': { readonly field: string; readonly nearest: string | null };
  'kind.unexpected': { readonly expected: string; readonly found: string | null };

  'answers.checklist-unknown': { readonly id: string; readonly nearest: string | null };
  'answers.checklist-version': { readonly id: string; readonly wanted: string; readonly have: string };
  'answers.checklist-patch': { readonly id: string; readonly wanted: string; readonly have: string };
  'answers.checklist-unversioned': { readonly id: string; readonly have: string };
  'answers.item-unknown': { readonly id: string; readonly checklist: string; readonly nearest: string | null };
  'answers.not-understood': {
    readonly text: string;
    readonly points: readonly number[];
    readonly notApplicable: boolean;
  };
  'answers.not-applicable': { readonly checklist: string };
  'answers.reason-missing': NoArgs;
  'answers.too-many': { readonly count: number; readonly limit: number };
  'answers.date': { readonly text: string };
  'answers.number': { readonly text: string };
  'answers.fact-unknown': { readonly id: string; readonly nearest: string | null };
  'answers.fact-value': { readonly text: string };
  'answers.method-unknown': { readonly id: string; readonly nearest: string | null };
  'answers.method-contradicted': { readonly method: string; readonly fact: string };

  'schema.type': { readonly expected: string };
  'schema.missing': { readonly property: string };
  'schema.unknown-property': { readonly property: string; readonly nearest: string | null };
  'schema.enum': { readonly allowed: readonly string[]; readonly nearest: string | null };
  'schema.pattern': { readonly pattern: string };
  'schema.range': { readonly limit: string };
  'schema.too-few': { readonly limit: number };
  'schema.one-of': NoArgs;
  'schema.other': { readonly keyword: string };

  'overlay.checklist': { readonly wanted: string; readonly have: string };
  'overlay.item-unknown': { readonly id: string; readonly nearest: string | null };
  'overlay.scale': NoArgs;
  'overlay.loosened': { readonly from: string; readonly to: string };
  'overlay.file-name': { readonly name: string };
  'overlay.digest': NoArgs;
  'overlay.unreadable': { readonly name: string };

  'checklist.duplicate-id': { readonly list: IdList; readonly id: string };
  'checklist.unknown-section': { readonly id: string; readonly nearest: string | null };
  'checklist.unknown-document': { readonly id: string; readonly nearest: string | null };
  'checklist.unknown-fact': { readonly id: string; readonly nearest: string | null };
  'checklist.migration-unknown-item': { readonly id: string; readonly nearest: string | null };
  'checklist.scale-order': NoArgs;
  'checklist.band-gap': { readonly lowest: number };
  'checklist.band-order': NoArgs;
  'checklist.expected-count': { readonly what: string; readonly expected: number; readonly found: number };
  'checklist.id-taken': { readonly id: string; readonly version: string };
  'checklist.condition-never': NoArgs;
  'checklist.condition-always': NoArgs;
  'checklist.fact-unused': { readonly id: string };
  'checklist.section-empty': { readonly id: string };
  'checklist.scale-equal': { readonly better: string; readonly worse: string; readonly points: number };
  'checklist.band-unreachable': { readonly highest: number };

  'link.unknown-item': { readonly to: string; readonly nearest: string | null };
  'link.unknown-checklist': { readonly id: string; readonly nearest: string | null };
  'link.own-checklist': NoArgs;
  'link.written-twice': { readonly to: string };
  'link.contradiction': { readonly to: string; readonly mine: string; readonly theirs: string };
  'link.and-no-counterpart': NoArgs;

  'item.why-missing': NoArgs;
  'item.how-missing': NoArgs;
  'item.evidence-missing': NoArgs;
  'item.official-id-composed': NoArgs;
  'item.source-missing': { readonly provenance: string };

  'text.translation-missing': { readonly lang: Lang };
  'text.half-width-kana': { readonly text: string; readonly better: string };
  'text.full-width-letters': { readonly text: string; readonly better: string };
  'text.brackets': { readonly bracket: string };
  'text.too-long': { readonly length: number; readonly limit: number };

  'question.form': { readonly lang: Lang };
  'question.several': NoArgs;
  'question.vague': { readonly text: string; readonly lang: Lang };
  'question.near-duplicate': { readonly id: string };

  'answers.expired': { readonly date: string };
  'answers.before-checklist': { readonly published: string };
  'answers.not-checked': { readonly id: string };

  'release.other-id': { readonly before: string };
  'release.version-unchanged': { readonly version: string };
  'release.version-lower': { readonly before: string };
  'release.patch-too-small': { readonly before: string };
  'release.item-removed': { readonly id: string };
  'release.item-reused': { readonly id: string };
  'release.scale-changed': NoArgs;

  'ignore.reason-missing': NoArgs;
  'ignore.unused': { readonly rule: string };
  'ignore.unknown-rule': { readonly rule: string; readonly nearest: string | null };
  'ignore.fixed': { readonly rule: string };
}

/** Arguments of a finding that needs none. */
export type NoArgs = Readonly<Record<never, never>>;

/** What a value should have been. */
export type Expected = 'map' | 'list' | 'text' | 'yes-no';

/** The lists of a checklist whose entries have ids. */
export type IdList = 'items' | 'sections' | 'bands' | 'documents' | 'facts' | 'presets';

export type FindingCode = keyof FindingArgs;

/** One finding: what, how bad, and where. `span` is null where no place in the text can be named. */
export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly args: FindingArgs[Code];
    readonly severity: Severity;
    readonly span: Span | null;
  };
}[FindingCode];

/** A finding about a place in its text. */
export type PlacedFinding = Finding & { readonly span: Span };

/** Makes a finding; the compiler checks that the arguments fit the code. */
export function finding<Code extends FindingCode>(
  severity: Severity,
  code: Code,
  args: FindingArgs[Code],
  span: Span,
): PlacedFinding;
export function finding<Code extends FindingCode>(
  severity: Severity,
  code: Code,
  args: FindingArgs[Code],
  span: Span | null,
): Finding;
export function finding(severity: Severity, code: FindingCode, args: object, span: Span | null): Finding {
  return { code, args, severity, span } as Finding;
}

/** True if any finding makes its input unusable. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((each) => each.severity === 'error');
}
