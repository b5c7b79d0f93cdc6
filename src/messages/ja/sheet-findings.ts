import { mebibytes, short } from '../shared.js';

/** What is said of answer sheets that came back (XLSX, CSV). One sentence: what is wrong; a second one: what to do. */
export const sheetFindings = {
  'csv.quote': () => 'この " が閉じられていません。閉じる " を書くか、消してください。',
  'sheet.password': () =>
    'パスワードで保護されたファイルは開けません。Excel でパスワードを外して保存し直してください。',
  'sheet.old-format': ({ format }: { format: string }) =>
    `${format} 形式は読めません。Excel か LibreOffice で「Excel ブック（.xlsx）」として保存し直してください。`,
  'sheet.not-workbook': () => 'Excel のブックではありません。「Excel ブック（.xlsx）」として保存し直してください。',
  'sheet.broken': ({ part }: { part: string }) =>
    `ファイルが壊れています（${short(part)}）。もう一度送ってもらうか、Excel で開いて保存し直してください。`,
  'sheet.dtd': ({ part }: { part: string }) =>
    `${short(part)} に文書型の宣言（DTD）があります。読む機械を止めるために使われることがあるため、読みません。`,
  'sheet.macros': () =>
    'マクロが入っているため、読みません。「Excel ブック（.xlsx）」として保存し直すと、マクロのない表になります。',
  'sheet.external-links': () =>
    '別のファイルへのリンクが入っているため、読みません。Excel の「リンクの編集」で解除してください。',
  'sheet.embedded': () =>
    '埋め込まれた別のファイル、部品、または外部データへの接続が入っているため、読みません。取り除いて保存し直してください。',
  'sheet.too-large': ({ what, found, limit }: TooLarge) => `${tooLarge[what](found, limit)}。安全のため、読みません。`,
  'sheet.no-table': () =>
    '回答の表が見つかりません。「番号」と「回答」の見出しのある表が必要です。tenken sheet で作った表に書いてもらってください。',
  'sheet.no-checklist': () =>
    'どのチェックリストへの回答か分かりません。tenken sheet で作った表の、隠れた列やシートが消えています。新しい表に写してください。',
  'sheet.fact-twice': ({ key }: { key: string }) =>
    `${key} が、別の場所と違う値になっています。どちらかを直すか消してください。`,
  'sheet.header-twice': ({ title }: { title: string }) =>
    `「${short(title)}」の列が2つあります。どちらを読むか決められません。1つにしてください。`,
  'sheet.column-not-read': ({ title }: { title: string }) => `「${short(title)}」の列は知らないため、読みません。`,
  'sheet.not-read': ({ text }: { text: string }) => `表の欄の外にある「${short(text)}」は読みません。`,
  'sheet.comments': () => 'セルに付けたコメントがありますが、読みません。必要なことは「メモ」の欄に書いてください。',
  'sheet.merged': ({ rows }: { rows: number }) =>
    `回答のセルが${rows}行にわたって結合されています。どの設問の回答か決められません。結合を解いて、1問ずつ答えてください。`,
  'sheet.answer-beside': ({ text, item }: { text: string; item: string }) =>
    `No.${item} の「回答」が空で、ここに「${short(text)}」とあります。回答なら「回答」の欄に書いてください。`,
  'sheet.no-item': ({ text }: { text: string }) =>
    `この行は番号がないため、「${short(text)}」がどの設問の回答か分かりません。番号を書くか、行を消してください。`,
  'sheet.no-value': ({ text }: { text: string }) =>
    `式の結果${text === '' ? 'がありません' : `が「${short(text)}」です`}。値を書いてください。`,
  'sheet.rows-mixed': ({ key, number }: { key: string; number: string }) =>
    `この行の番号は ${short(number)} ですが、隠れた列では ${short(key)} です。一部の列だけを並べ替えると、こうなります。新しい表に答え直してください。`,
  'sheet.rows-missing': ({ ids }: { ids: readonly string[] }) =>
    `${ids.length}問の行がなくなっています（${ids.slice(0, 10).join('、')}${ids.length > 10 ? '、…' : ''}）。未回答として扱います。`,
};

export interface TooLarge {
  what: keyof typeof tooLarge;
  found: number;
  limit: number;
}

const tooLarge = {
  parts: (found: number, limit: number) => `中のファイルが多すぎます（${found} 個。${limit} 個まで）`,
  size: (found: number, limit: number) => `広げると大きすぎます（${mebibytes(found)}。${mebibytes(limit)} まで）`,
  ratio: (found: number, limit: number) => `圧縮の率が高すぎます（${found} 倍。${limit} 倍まで）`,
  cells: (_found: number, limit: number) => `文字の入ったセルが多すぎます（${limit} 個まで）`,
  merges: (_found: number, limit: number) => `結合されたセルが多すぎます（${limit} か所まで）`,
  text: (_found: number, limit: number) => `文字が多すぎます（${limit} 字まで）`,
};
