import type { findings as ja } from '../ja/findings.js';
import { mebibytes, short } from '../shared.js';

export const findings: typeof ja = {
  'file.too-large': ({ size, limit }) =>
    `The file is too large (${mebibytes(size)}). At most ${mebibytes(limit)} are read.`,
  'file.encoding': ({ encoding }) => `The encoding ${encoding} is not read. Save the file as UTF-8 or Shift_JIS.`,
  'file.not-text': () => 'This is neither UTF-8 nor Shift_JIS. Save the file as UTF-8.',
  'file.nul': () => 'The file holds data that is not text (NUL). Name a file that was saved as text.',
  'file.read-as': ({ encoding }) => `Read as ${encoding}.`,
  'file.empty': () => 'There is nothing in the file.',

  'syntax.yaml': ({ problem }) => `This is not valid YAML: ${yamlProblems[problem] ?? 'it cannot be read here'}.`,
  'syntax.json': ({ problem }) => `This is not valid JSON: ${jsonProblems[problem] ?? 'it cannot be read here'}.`,
  'syntax.fullwidth-colon': () => 'There is a full-width colon (：). Use a half-width colon and a space (": ").',
  'syntax.ideographic-space': () => 'The line begins with a full-width space. Use half-width spaces.',
  'syntax.tab': () => 'The line is indented with a tab. Use spaces.',
  'syntax.duplicate-key': ({ key }) => `"${key}" is there twice. Remove one of them.`,
  'syntax.alias': () => 'Aliases (*name) are not accepted. Write the value itself.',
  'syntax.tag': ({ tag }) => `The tag ${tag} is not accepted. Remove it.`,
  'syntax.several-documents': () => 'There are several documents (---) in one file. Put each into a file of its own.',
  'syntax.complex-key': () => 'A name must be a text.',
  'syntax.too-deep': ({ limit }) => `This is nested too deeply (at most ${limit} levels).`,

  'shape.expected': ({ expected }) => `${shapes[expected]} is needed here.`,
  'field.missing': ({ field }) => `"${field}" is missing.`,
  'field.unknown': ({ field, nearest }) =>
    `"${field}" is not a field tenken knows (it is kept, but not used).${didYouMean(nearest)}`,
  'kind.unexpected': ({ expected, found }) =>
    found === null
      ? `The line "tenken: ${expected}" is missing.`
      : `A file of "tenken: ${expected}" is needed; this one is "${found}".`,

  'answers.checklist-unknown': ({ id, nearest }) =>
    `There is no checklist "${id}".${didYouMean(nearest)} "tenken list" shows all.`,
  'answers.checklist-version': ({ id, wanted, have }) =>
    `These are answers to ${id} version ${wanted}. Here is version ${have}, whose questions or points may differ, so they cannot be scored.`,
  'answers.checklist-patch': ({ id, wanted, have }) =>
    `Answers to ${id} version ${wanted} are scored with version ${have} (only wording differs).`,
  'answers.checklist-unversioned': ({ id, have }) =>
    `No version of the checklist is given; read as version ${have}. Write "${id}@${have}" to be sure.`,
  'answers.item-unknown': ({ id, checklist, nearest }) => `${checklist} has no question "${id}".${didYouMean(nearest)}`,
  'answers.not-understood': ({ text, points, notApplicable }) =>
    `"${short(text)}" cannot be read as an answer. ${answerHint(text)}Write implemented, partial, not_implemented${notApplicable ? ', unknown or not_applicable' : ' or unknown'} (yes, partly, no, ?, ○ △ ×${points.length > 0 ? `, or ${points.join(', ')}` : ''}).`,
  'answers.not-applicable': ({ checklist }) =>
    `${checklist} has no "not applicable": the published check does not offer it.`,
  'answers.reason-missing': () =>
    '"not applicable" needs a reason. In a sheet write it in the column "Reason for N/A", in YAML { answer: not_applicable, reason: … }.',
  'answers.too-many': ({ count, limit }) => `There are too many answers (${count}). At most ${limit} are read.`,
  'answers.date': ({ text }) => `"${short(text)}" cannot be read as a date. Write it like 2026-11-20.`,
  'answers.number': ({ text }) => `"${short(text)}" cannot be read as a number of people. Write it like 32.`,
  'answers.fact-unknown': ({ id, nearest }) =>
    `This checklist has no fact "${id}" in its profile.${didYouMean(nearest)}`,
  'answers.fact-value': ({ text }) => `"${short(text)}" cannot be read as yes or no.`,
  'answers.method-unknown': ({ id, nearest }) => `This checklist has no method "${id}".${didYouMean(nearest)}`,
  'answers.method-contradicted': ({ method, fact }) =>
    `"${fact}" says the opposite of what the method "${method}" means. Correct one of the two.`,

  'schema.type': ({ expected }) => `This is the wrong kind of value. ${typeNames[expected] ?? expected} is needed.`,
  'schema.missing': ({ property }) => `"${property}" is missing.`,
  'schema.unknown-property': ({ property, nearest }) => `There is no property "${property}".${didYouMean(nearest)}`,
  'schema.enum': ({ allowed, nearest }) => `Allowed: ${allowed.join(', ')}.${didYouMean(nearest)}`,
  'schema.pattern': ({ pattern }) => forms[pattern] ?? `This does not have the right form (${pattern}).`,
  'schema.range': ({ limit }) => `This is out of range (${limit}).`,
  'schema.too-few': ({ limit }) => `At least ${limit} needed.`,
  'schema.one-of': () => 'Write only one of these.',
  'schema.other': ({ keyword }) => `This does not fit the format (${keyword}).`,

  'overlay.checklist': ({ wanted, have }) => `This overlay belongs to ${wanted}; it cannot be put over ${have}.`,
  'overlay.item-unknown': ({ id, nearest }) => `The checklist has no question "${id}".${didYouMean(nearest)}`,
  'overlay.scale': () =>
    "This checklist's points and bands are those of its published questions. None can be added or switched off.",
  'overlay.loosened': ({ from, to }) => `${from} cannot be loosened to ${to}; an overlay can only be stricter.`,
  'overlay.file-name': ({ name }) =>
    `"${name}" cannot be used. Write only the name of a file in the answer file's own folder.`,
  'overlay.digest': () =>
    'The overlay has changed since this was answered. Look at it, then correct or remove the digest.',
  'overlay.unreadable': ({ name }) => `The overlay "${name}" cannot be read.`,

  'checklist.duplicate-id': ({ list, id }) => `The id "${id}" is used twice in ${list}.`,
  'checklist.unknown-section': ({ id, nearest }) => `There is no section "${id}".${didYouMean(nearest)}`,
  'checklist.unknown-fact': ({ id, nearest }) => `There is no fact "${id}" in profile.facts.${didYouMean(nearest)}`,
  'checklist.migration-unknown-item': ({ id, nearest }) =>
    `This version has no question "${id}" to carry an answer to.${didYouMean(nearest)}`,
  'checklist.scale-order': () =>
    'The scale must have implemented > 0, implemented ≥ partial ≥ not_implemented ≥ unknown, and a lowest value of at most 0.',
  'checklist.band-gap': ({ lowest }) => `The lowest band must reach down to the lowest total, ${lowest}.`,
  'checklist.band-order': () => 'Bands must go from the highest "min" to the lowest.',
  'checklist.expected-count': ({ what, expected, found }) => `${what} should be ${expected}, but there are ${found}.`,
  'checklist.id-taken': ({ id, version }) =>
    `${id}@${version} is used by another file or by a checklist that comes with tenken. Change the id or the version.`,
};

const didYouMean = (nearest: string | null) => (nearest === null ? '' : ` Did you mean "${nearest}"?`);

function answerHint(text: string): string {
  if (/^(?:true|false)$/iu.test(text)) return 'true and false are not taken for yes and no. ';
  if (/^[xｘ]$/iu.test(text)) return 'The letter x is used for "done" as well as for "×". ';
  if (text.trim() === '◎') return '◎ is not an answer. ';
  return '';
}

const shapes = { map: 'A list of "name: value"', list: 'A list of "- value"', text: 'A text', 'yes-no': 'Yes or no' };
/** What the patterns of the schemas mean. */
const forms: Record<string, string> = {
  '\\S': 'This may not be empty.',
  '^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})$': 'Write the version as three numbers, such as 1.0.0.',
  '^[a-z0-9][a-z0-9-]{0,63}$': 'An id has lower-case letters, digits and hyphens, 64 at most.',
  '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$': 'An id has letters, digits and . _ -, 64 at most.',
  '^(?!method$)[a-z][a-z0-9_]{0,63}$':
    'A fact\'s id begins with a lower-case letter and has lower-case letters, digits and _ (but not "method").',
  '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$': 'Write the date as 2026, 2026-04 or 2026-04-01.',
  '^https?://[^\\s<>"]+$': 'Write an address that begins with https://.',
  '^[a-z0-9][a-z0-9-]{0,63}#[A-Za-z0-9][A-Za-z0-9._-]{0,63}$': 'Name the other item as checklist#item.',
  '^[a-z0-9][a-z0-9-]{0,63}@\\d+\\.\\d+\\.\\d+$': 'Name the checklist and its version (id@1.0.0).',
};
const typeNames: Record<string, string> = {
  object: 'A list of "name: value"',
  array: 'A list of "- value"',
  string: 'A text',
  integer: 'A whole number',
  boolean: 'true or false',
};
const yamlProblems: Record<string, string> = {
  BAD_DIRECTIVE: 'directives (%) are not accepted',
  BAD_DQ_ESCAPE: "a \\ in double quotes is misused; use single quotes ('…') to keep it",
  BAD_INDENT: 'the indentation does not line up, or a [ or { is not closed',
  BAD_SCALAR_START: 'a value cannot begin with this character; put it in double quotes',
  BLOCK_AS_IMPLICIT_KEY: 'there are two ": " in one line, or the indentation is wrong; put the value in double quotes',
  BLOCK_IN_FLOW: 'a value on lines of its own is not possible inside [ ] or { }',
  KEY_OVER_1024_CHARS: 'the name is too long',
  MISSING_CHAR: 'a closing mark (" \' ] }) is missing, or the space after a colon',
  MULTILINE_IMPLICIT_KEY: 'this line has no ": " (colon and space)',
  MULTIPLE_ANCHORS: 'there are several & marks',
  MULTIPLE_TAGS: 'there are several ! marks',
  UNEXPECTED_TOKEN: 'nothing can follow here; check the indentation and the quotes',
};
const jsonProblems: Record<string, string> = {
  InvalidSymbol: 'put texts in double quotes',
  InvalidNumberFormat: 'this is not a number',
  PropertyNameExpected: 'a name in double quotes is needed (is there a comma too many?)',
  ValueExpected: 'a value is needed (is there a comma too many?)',
  ColonExpected: 'a : is needed',
  CommaExpected: 'a comma is needed',
  CloseBraceExpected: 'a } is needed',
  CloseBracketExpected: 'a ] is needed',
  EndOfFileExpected: 'the file should end here',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfString: 'a " is not closed',
  InvalidCharacter: 'line breaks and tabs are not allowed inside quotes',
  InvalidEscapeCharacter: 'a \\ is misused',
};
