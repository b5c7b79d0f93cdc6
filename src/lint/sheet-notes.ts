import { error, note } from './note.js';
import type { RuleNote } from './rule.js';

/** What is found in answer sheets that came back as XLSX or CSV. */
export const SHEET_NOTES: readonly RuleNote[] = [
  error(
    'csv.quote',
    '引用符が閉じていないと、後の行がすべて1つの欄になります。',
    'With a quote left open, all lines after it become one field.',
  ),
  error('sheet.password', '暗号化された中身は読めません。', 'What is encrypted cannot be read.'),
  error(
    'sheet.old-format',
    '古い形式や別の製品の形式には、読むときの危険が多くあります。',
    'Older formats and those of other products are riskier to read.',
  ),
  error(
    'sheet.not-workbook',
    '中身がExcelのブックでなければ、表はありません。',
    'What is not a workbook has no table.',
  ),
  error(
    'sheet.broken',
    '壊れたファイルから読めた分だけを信じると、回答を取り違えます。',
    'Trusting what can still be read of a broken file mixes answers up.',
  ),
  error(
    'sheet.dtd',
    'Excelのブックに文書型の宣言はなく、あるのは細工されたファイルです。',
    'Workbooks have no document type; one that has was tampered with.',
  ),
  error(
    'sheet.macros',
    'マクロは、開いた人の機械で何でもできます。回答に必要はありません。',
    'Macros can do anything on the machine of whoever opens them, and answers need none.',
  ),
  error(
    'sheet.external-links',
    'よそのファイルを引く表は、開くたびに値が変わり、外へ通信することもあります。',
    'A table that draws on other files changes whenever it is opened, and may call out.',
  ),
  error(
    'sheet.embedded',
    '埋め込まれた部品には、悪意のあるプログラムが隠されることがあります。',
    'Embedded objects are a place to hide malicious programs in.',
  ),
  error(
    'sheet.too-large',
    '小さく圧縮された巨大なファイルは、読む機械を止めるために作られます。',
    'A huge file packed small is made to stop the machine that reads it.',
  ),
  error(
    'sheet.no-table',
    '見出しのない表では、どの欄が回答か決められません。',
    'Without heads, nobody can tell which column holds the answers.',
  ),
  error(
    'sheet.no-checklist',
    '番号だけでは、どの診断のどの版の設問か分かりません。',
    'A number alone does not say which question of which checklist is meant.',
  ),
  error(
    'sheet.fact-twice',
    '2つの値のどちらが正しいかは、書いた人にしか分かりません。',
    'Which of two values is right, only the writer knows.',
  ),
  error(
    'sheet.header-twice',
    '同じ見出しが2つあると、どちらの列が正しいか決められません。',
    'With the same head twice, nobody can tell which column counts.',
  ),
  note(
    'warning',
    'sheet.column-not-read',
    '書かれたものを、黙って捨てることはしません。',
    'What somebody wrote is not dropped without a word.',
  ),
  note(
    'warning',
    'sheet.not-read',
    '書かれたものを、黙って捨てることはしません。',
    'What somebody wrote is not dropped without a word.',
  ),
  note(
    'warning',
    'sheet.comments',
    '書かれたものを、黙って捨てることはしません。',
    'What somebody wrote is not dropped without a word.',
  ),
  error(
    'sheet.merged',
    '結合すると、いちばん上の回答のほかは消えてしまいます。',
    'Merging keeps the topmost answer only; the others are lost.',
  ),
  error(
    'sheet.answer-beside',
    '隣の欄に書かれた言葉を回答とみなすのは、推測です。',
    'To take a word beside the field for the answer would be a guess.',
  ),
  error(
    'sheet.no-item',
    '番号のない行の回答は、どの設問のものか決められません。',
    'An answer in a row without a number belongs to no question.',
  ),
  error(
    'sheet.no-value',
    '式の誤りは値ではなく、tenkenは式を計算しません。',
    'An error is no value, and tenken computes no formulas.',
  ),
  error(
    'sheet.rows-mixed',
    '番号と回答がずれた表からは、正しい組み合わせを取り戻せません。',
    'Once numbers and answers have come apart, nothing tells which belonged together.',
  ),
  note(
    'warning',
    'sheet.rows-missing',
    '消えた行は、答えたくない設問のことも、誤って消した行のこともあります。',
    'A row that is gone may be a question somebody avoided, or one deleted by accident.',
  ),
];
