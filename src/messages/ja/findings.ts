import { mebibytes, short } from '../shared.js';

/** What each finding says, by its code. One sentence: what is wrong; a second one: what to do. */
export const findings = {
  'file.too-large': ({ size, limit }: { size: number; limit: number }) =>
    `ファイルが大きすぎます（${mebibytes(size)}）。読めるのは ${mebibytes(limit)} までです。`,
  'file.encoding': ({ encoding }: { encoding: string }) =>
    `文字コード ${encoding} は読めません。UTF-8 か Shift_JIS で保存し直してください。`,
  'file.not-text': () => 'UTF-8 としても Shift_JIS としても読めません。UTF-8 で保存し直してください。',
  'file.nul': () => '文字でないデータ（NUL）が含まれています。テキストとして保存したファイルを指定してください。',
  'file.read-as': ({ encoding }: { encoding: string }) => `${encoding} として読みました。`,
  'file.empty': () => 'ファイルに何も書かれていません。',

  'syntax.yaml': ({ problem }: { problem: string }) =>
    `YAML の書き方の誤りです：${yamlProblems[problem] ?? 'この位置では読めません'}。`,
  'syntax.json': ({ problem }: { problem: string }) =>
    `JSON の書き方の誤りです：${jsonProblems[problem] ?? 'この位置では読めません'}。`,
  'syntax.fullwidth-colon': () => '全角の「：」が使われています。半角の「: 」（コロンと空白）に直してください。',
  'syntax.ideographic-space': () => '行の先頭に全角の空白があります。半角の空白に直してください。',
  'syntax.tab': () => '字下げにタブが使われています。半角の空白に直してください。',
  'syntax.duplicate-key': ({ key }: { key: string }) => `「${key}」が2回書かれています。どちらかを消してください。`,
  'syntax.alias': () => '別名（*名前）は使えません。値をそのまま書いてください。',
  'syntax.tag': ({ tag }: { tag: string }) => `型の指定 ${tag} は使えません。消してください。`,
  'syntax.several-documents': () => '1つのファイルに複数の文書（---）があります。1つずつ別のファイルに分けてください。',
  'syntax.complex-key': () => '項目名は文字で書いてください。',
  'syntax.too-deep': ({ limit }: { limit: number }) => `入れ子が深すぎます（${limit} 段まで）。`,

  'shape.expected': ({ expected }: { expected: keyof typeof shapes }) => `ここには${shapes[expected]}が必要です。`,
  'field.missing': ({ field }: { field: string }) => `「${field}」がありません。`,
  'field.unknown': ({ field, nearest }: Suggestion<'field'>) =>
    `「${field}」という項目は知りません（そのまま残しますが、使いません）。${didYouMean(nearest)}`,
  'kind.unexpected': ({ expected, found }: { expected: string; found: string | null }) =>
    found === null
      ? `「tenken: ${expected}」の行がありません。`
      : `「tenken: ${expected}」のファイルが必要ですが、これは「${found}」です。`,

  'answers.checklist-unknown': ({ id, nearest }: Suggestion<'id'>) =>
    `「${id}」というチェックリストはありません。${didYouMean(nearest)}一覧は tenken list で見られます。`,
  'answers.checklist-version': ({ id, wanted, have }: Versions) =>
    `${id} の ${wanted} 版への回答です。手元にあるのは ${have} 版で、設問や配点が変わっているかもしれないため、採点できません。`,
  'answers.checklist-patch': ({ id, wanted, have }: Versions) =>
    `${id} の ${wanted} 版への回答を ${have} 版で採点します（違いは言い回しだけです）。`,
  'answers.checklist-unversioned': ({ id, have }: { id: string; have: string }) =>
    `チェックリストの版が書かれていません。${have} 版として読みます。「${id}@${have}」と書いておくと確実です。`,
  'answers.item-unknown': ({ id, checklist, nearest }: Suggestion<'id'> & { checklist: string }) =>
    `${checklist} に「${id}」という設問はありません。${didYouMean(nearest)}`,
  'answers.not-understood': ({ text, points, notApplicable }: NotUnderstood) =>
    `「${short(text)}」は回答として読めません。${answerHint(text)}実施している・一部実施している・実施していない・わからない${notApplicable ? '・対象外' : ''}（○ △ × ?${notApplicable ? ' －' : ''}${points.length > 0 ? `、${points.join(' ')}` : ''}）のどれかで書いてください。`,
  'answers.not-applicable': ({ checklist }: { checklist: string }) =>
    `${checklist} では「対象外」は選べません。もとの診断にその回答がないためです。`,
  'answers.reason-missing': () =>
    '「対象外」には理由が必要です。表なら「対象外の理由」の欄に、YAML なら { answer: 対象外, reason: 理由 } と書いてください。',
  'answers.too-many': ({ count, limit }: { count: number; limit: number }) =>
    `回答が多すぎます（${count} 件）。${limit} 件までです。`,
  'answers.date': ({ text }: { text: string }) =>
    `「${short(text)}」は日付として読めません。2026-11-20 のように書いてください。`,
  'answers.number': ({ text }: { text: string }) =>
    `「${short(text)}」は人数として読めません。32 のように書いてください。`,
  'answers.fact-unknown': ({ id, nearest }: Suggestion<'id'>) =>
    `このチェックリストの適用範囲に「${id}」という事実はありません。${didYouMean(nearest)}`,
  'answers.fact-value': ({ text }: { text: string }) => `「${short(text)}」は、はい・いいえとして読めません。`,
  'answers.method-unknown': ({ id, nearest }: Suggestion<'id'>) =>
    `「${id}」という方式はこのチェックリストにありません。${didYouMean(nearest)}`,
  'answers.method-contradicted': ({ method, fact }: { method: string; fact: string }) =>
    `「${fact}」の値が、方式「${method}」で決まる値と逆です。方式かこの値のどちらかを直してください。`,

  'schema.type': ({ expected }: { expected: string }) =>
    `値の種類が違います。${typeNames[expected] ?? expected}が必要です。`,
  'schema.missing': ({ property }: { property: string }) => `「${property}」がありません。`,
  'schema.unknown-property': ({ property, nearest }: Suggestion<'property'>) =>
    `「${property}」という項目はありません。${didYouMean(nearest)}`,
  'schema.enum': ({ allowed, nearest }: { allowed: readonly string[]; nearest: string | null }) =>
    `使える値は ${allowed.join('、')} です。${didYouMean(nearest)}`,
  'schema.pattern': ({ pattern }: { pattern: string }) => forms[pattern] ?? `形が違います（${pattern}）。`,
  'schema.range': ({ limit }: { limit: string }) => `範囲の外です（${limit}）。`,
  'schema.too-few': ({ limit }: { limit: number }) => `少なくとも ${limit} つ必要です。`,
  'schema.one-of': () => 'どれか1つだけを書いてください。',
  'schema.other': ({ keyword }: { keyword: string }) => `形式に合いません（${keyword}）。`,

  'overlay.checklist': ({ wanted, have }: { wanted: string; have: string }) =>
    `このオーバーレイは ${wanted} のものです。${have} には重ねられません。`,
  'overlay.item-unknown': ({ id, nearest }: Suggestion<'id'>) =>
    `もとのチェックリストに「${id}」という設問はありません。${didYouMean(nearest)}`,
  'overlay.scale': () =>
    'このチェックリストの点と区分は、公表された設問の数で決まっています。設問を増やすことも、使わないことにすることもできません。',
  'overlay.loosened': ({ from, to }: { from: string; to: string }) =>
    `${from} を ${to} にゆるめることはできません。きびしくすることだけができます。`,
  'overlay.file-name': ({ name }: { name: string }) =>
    `「${name}」は使えません。回答ファイルと同じフォルダーにあるファイルの名前だけを書いてください。`,
  'overlay.digest': () =>
    'オーバーレイの中身が、この回答のときから変わっています。確かめたうえで digest を書き直すか消してください。',
  'overlay.unreadable': ({ name }: { name: string }) => `オーバーレイ「${name}」を読めません。`,

  'checklist.duplicate-id': ({ list, id }: { list: keyof typeof lists; id: string }) =>
    `${lists[list]}の id「${id}」が2回使われています。`,
  'checklist.unknown-section': ({ id, nearest }: Suggestion<'id'>) =>
    `「${id}」という区分は sections にありません。${didYouMean(nearest)}`,
  'checklist.unknown-fact': ({ id, nearest }: Suggestion<'id'>) =>
    `「${id}」という事実は profile.facts にありません。${didYouMean(nearest)}`,
  'checklist.migration-unknown-item': ({ id, nearest }: Suggestion<'id'>) =>
    `この版に「${id}」という設問はなく、回答を移せません。${didYouMean(nearest)}`,
  'checklist.scale-order': () =>
    '配点は implemented > 0、implemented ≧ partial ≧ not_implemented ≧ unknown、最低点は0以下にしてください。',
  'checklist.band-gap': ({ lowest }: { lowest: number }) =>
    `いちばん低い区分は、最低点 ${lowest} まで届く必要があります。`,
  'checklist.band-order': () => '区分は min の大きい順に並べてください。',
  'checklist.expected-count': ({ what, expected, found }: { what: string; expected: number; found: number }) =>
    `${what} は ${expected} 件のはずですが、${found} 件あります。`,
  'checklist.id-taken': ({ id, version }: { id: string; version: string }) =>
    `${id}@${version} は別のファイルか tenken に同梱のチェックリストが使っています。id か版を変えてください。`,
};

export type Suggestion<Name extends string> = Readonly<Record<Name, string>> & { nearest: string | null };
export interface Versions {
  id: string;
  wanted: string;
  have: string;
}
export interface NotUnderstood {
  text: string;
  points: readonly number[];
  notApplicable: boolean;
}

const didYouMean = (nearest: string | null) => (nearest === null ? '' : `「${nearest}」のことですか？`);

function answerHint(text: string): string {
  if (/^(?:true|false)$/iu.test(text)) return 'true・false は「はい・いいえ」とはみなしません。';
  if (/^[xｘ]$/iu.test(text)) return '英字の x は「済み」の印にも「×」にも使われます。';
  if (text.trim() === '◎') return '◎ は回答の記号ではありません。';
  return '';
}

const shapes = { map: '「項目: 値」の並び', list: '「- 値」の並び', text: '文字', 'yes-no': 'はい・いいえ' };
const lists = { items: '設問', sections: '区分', bands: '点の区分', facts: '事実', presets: '方式' };
/** What the patterns of the schemas mean. */
const forms: Record<string, string> = {
  '\\S': '空にはできません。',
  '^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})$': '版は 1.0.0 のように3つの数字で書いてください。',
  '^[a-z0-9][a-z0-9-]{0,63}$': 'id は半角の小文字・数字・ハイフンで、64文字までにしてください。',
  '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$': 'id は半角の英数字と . _ - で、64文字までにしてください。',
  '^(?!method$)[a-z][a-z0-9_]{0,63}$':
    '事実の id は小文字で始め、小文字・数字・_ で書いてください（method は使えません）。',
  '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$':
    '日付は 2026、2026-04、2026-04-01 のどれかの形で書いてください。',
  '^https?://[^\\s<>"]+$': 'https:// で始まる場所を書いてください。',
  '^[a-z0-9][a-z0-9-]{0,63}#[A-Za-z0-9][A-Za-z0-9._-]{0,63}$': '相手は「チェックリスト#設問」の形で書いてください。',
  '^[a-z0-9][a-z0-9-]{0,63}@\\d+\\.\\d+\\.\\d+$': 'どのチェックリストのどの版か（id@1.0.0）を書いてください。',
};
const typeNames: Record<string, string> = {
  object: '「項目: 値」の並び',
  array: '「- 値」の並び',
  string: '文字',
  integer: '整数',
  boolean: 'true か false',
};
const yamlProblems: Record<string, string> = {
  BAD_DIRECTIVE: '% で始まる指示は使えません',
  BAD_DQ_ESCAPE: '" " の中の \\ の使い方が違います。そのまま書くなら \' \' で囲んでください',
  BAD_INDENT: '字下げがそろっていないか、[ や { が閉じられていません',
  BAD_SCALAR_START: 'この記号で値を始めることはできません。値を " " で囲んでください',
  BLOCK_AS_IMPLICIT_KEY: '1行に「: 」が2つあるか、字下げが違います。値を " " で囲んでください',
  BLOCK_IN_FLOW: '[ ] や { } の中に、行を分けた書き方は使えません',
  KEY_OVER_1024_CHARS: '項目名が長すぎます',
  MISSING_CHAR: '閉じる記号（" や \' や ] や }）がないか、「: 」の空白がありません',
  MULTILINE_IMPLICIT_KEY: 'この行に「: 」（コロンと空白）がありません',
  MULTIPLE_ANCHORS: '& の指定が重なっています',
  MULTIPLE_TAGS: '! の指定が重なっています',
  UNEXPECTED_TOKEN: 'ここに続けて書くことはできません。字下げと " " の対応を確かめてください',
};
const jsonProblems: Record<string, string> = {
  InvalidSymbol: '文字の値は " " で囲んでください',
  InvalidNumberFormat: '数の書き方が違います',
  PropertyNameExpected: '" " で囲んだ項目名が必要です（最後の , が余分かもしれません）',
  ValueExpected: '値が必要です（最後の , が余分かもしれません）',
  ColonExpected: ': が必要です',
  CommaExpected: ', が必要です',
  CloseBraceExpected: '} が必要です',
  CloseBracketExpected: '] が必要です',
  EndOfFileExpected: 'ここで終わるはずです',
  InvalidCommentToken: '注釈は書けません',
  UnexpectedEndOfString: '" が閉じられていません',
  InvalidCharacter: '" " の中に改行やタブをそのまま書くことはできません',
  InvalidEscapeCharacter: '\\ の使い方が違います',
};
