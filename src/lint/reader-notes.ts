import { error, note } from './note.js';
import type { RuleNote } from './rule.js';

/** What is found before a rule can look: in bytes, syntax, form, and what an answer or an overlay refers to. */
export const READER_NOTES: readonly RuleNote[] = [
  error(
    'file.too-large',
    '大きすぎるファイルは、読むだけで機械を止めてしまうことがあります。',
    'A file that is too large could exhaust the machine that reads it.',
  ),
  error(
    'file.encoding',
    '文字コードを取り違えると、日本語が別の文字になります。',
    'Read in the wrong encoding, Japanese turns into other characters.',
  ),
  error(
    'file.not-text',
    '文字として読めないファイルには、確かめられる中身がありません。',
    'What cannot be read as text cannot be checked.',
  ),
  error(
    'file.nul',
    '文字でないデータは、Excelのブックなど別の種類のファイルのしるしです。',
    'Data that is not text is the mark of another kind of file, such as an Excel workbook.',
  ),
  note(
    'info',
    'file.read-as',
    'UTF-8で保存すると、どの機械でも同じに読めます。',
    'Saved as UTF-8, a file is read alike everywhere.',
  ),
  error(
    'file.empty',
    '空のファイルは、保存に失敗した跡のことがあります。',
    'An empty file may be what a failed save left behind.',
  ),
  error(
    'syntax.yaml',
    'YAMLとして読めない行より後は、何が書かれているか決められません。',
    'After a line that is not YAML, nobody can tell what the rest means.',
  ),
  error(
    'syntax.json',
    'JSONとして読めない箇所より後は、何が書かれているか決められません。',
    'After what is not JSON, nobody can tell what the rest means.',
  ),
  error(
    'syntax.fullwidth-colon',
    '全角の「：」はYAMLの区切りではなく、行全体が1つの文字列になります。',
    'A full-width colon separates nothing in YAML: the whole line becomes one text.',
  ),
  error(
    'syntax.ideographic-space',
    '全角の空白は字下げとして数えられません。',
    'A full-width space does not count as indentation.',
  ),
  error('syntax.tab', 'YAMLの字下げにタブは使えません。', 'YAML does not allow tabs as indentation.'),
  error(
    'syntax.duplicate-key',
    '同じ名前が2回あると、どちらの値が正しいか決められません。',
    'With the same name twice, nobody can tell which value is meant.',
  ),
  error(
    'syntax.alias',
    '別名（*名前）は、値を書いた場所と使う場所を離し、小さなファイルを巨大に膨らませることもできます。',
    'Aliases keep a value away from where it is used, and can blow a small file up to a huge one.',
  ),
  error(
    'syntax.tag',
    '型の指定は、値を読み手の知らないものに変えます。',
    'Tags turn a value into something the reader does not expect.',
  ),
  error(
    'syntax.several-documents',
    '1つのファイルに文書が2つあると、後のほうが読まれません。',
    'With two documents in a file, the second would go unread.',
  ),
  error(
    'syntax.complex-key',
    '項目名が一覧や表では、だれもその項目を名指しできません。',
    'If a name is itself a list or a map, nothing can refer to it.',
  ),
  error(
    'syntax.too-deep',
    '深すぎる入れ子は、読むだけで機械を止めてしまうことがあります。',
    'Nesting that is too deep could exhaust the machine that reads it.',
  ),
  error(
    'shape.expected',
    '一覧や表が来るべきところに別のものがあると、中身を読めません。',
    'Where a list or a map is due, something else cannot be read.',
  ),
  error(
    'field.missing',
    'この項目がないと、残りの意味が決まりません。',
    'Without this field, the rest has no meaning.',
  ),
  note(
    'warning',
    'field.unknown',
    '知らない項目は使われません。書き間違いなら、書いたつもりのことが抜けています。',
    'An unknown field is not used. If it is mistyped, what it says is missing.',
  ),
  error(
    'kind.unexpected',
    '先頭の「tenken:」がファイルの種類を決めます。',
    'The "tenken:" line says what kind of file it is.',
  ),
  error(
    'answers.checklist-unknown',
    'どの一覧への回答か分からないと、採点できません。',
    'Answers to a checklist nobody has cannot be scored.',
  ),
  error(
    'answers.checklist-version',
    '別の版では、同じ番号が別のことを聞いているかもしれません。',
    'In another version, the same number may ask something else.',
  ),
  note(
    'info',
    'answers.checklist-patch',
    'patch の違いは言い回しだけなので、回答はそのまま使えます。',
    'A patch changes wording only, so the answers stay true.',
  ),
  note(
    'warning',
    'answers.checklist-unversioned',
    '版を書いておかないと、一覧が新しくなったとき、どの版への回答か分からなくなります。',
    'Without a version, nobody can tell later which version was answered.',
  ),
  error(
    'answers.item-unknown',
    'ない設問への回答は、どこにも数えられません。',
    'An answer to a question that does not exist counts nowhere.',
  ),
  error(
    'answers.not-understood',
    '読めない回答を推測すると、点が信用できなくなります。',
    'A score cannot be trusted if unclear answers are guessed.',
  ),
  error(
    'answers.not-applicable',
    '「対象外」のない診断でそれを認めると、ほかの会社の点と比べられません。',
    'Where the check has no "not applicable", allowing it makes scores incomparable.',
  ),
  error(
    'answers.reason-missing',
    '理由のない「対象外」は、答えにくい設問を消す手段になります。',
    'Without a reason, "not applicable" makes hard questions disappear.',
  ),
  error(
    'answers.too-many',
    'どの一覧よりも多い回答は、書き間違いか攻撃です。',
    'More answers than any checklist has are a mistake or an attack.',
  ),
  error(
    'answers.date',
    '日付として読めないと、期限や前回との比較ができません。',
    'What is not a date cannot be compared with deadlines or with last time.',
  ),
  error(
    'answers.number',
    '人数として読めない値は、報告書に載せられません。',
    'What is not a number of people cannot go into a report.',
  ),
  error(
    'answers.fact-unknown',
    '一覧にない事実は、どの設問の範囲も変えません。',
    'A fact the checklist does not know changes nothing.',
  ),
  error(
    'answers.fact-value',
    'はい・いいえのどちらか分からないと、設問が当てはまるか決められません。',
    'Unless it is yes or no, nobody can tell which questions apply.',
  ),
  error(
    'answers.method-unknown',
    'ない方式からは、何も決まりません。',
    'A way of working nobody declared decides nothing.',
  ),
  error(
    'answers.method-contradicted',
    '方式と事実が食い違うと、設問が当てはまるか決められません。',
    'If method and fact contradict each other, nobody can tell which questions apply.',
  ),
  error('schema.type', '値の種類が違うと、意味を読み取れません。', 'A value of the wrong kind has no meaning here.'),
  error(
    'schema.missing',
    '必要な項目がないと、設問を表示も採点もできません。',
    'Without what is required, a question can be neither shown nor scored.',
  ),
  error(
    'schema.unknown-property',
    '知らない項目は、書き間違いのことがほとんどです。自分用の項目は x- で始めます。',
    'An unknown property is nearly always mistyped. Names that begin with x- are yours.',
  ),
  error('schema.enum', '決まった値のほかは、どの表にも入りません。', 'Values outside the list fit into no table.'),
  error(
    'schema.pattern',
    '形が違う id や日付は、ほかのファイルから参照できません。',
    'Ids and dates of another form cannot be referred to.',
  ),
  error('schema.range', '範囲の外の値は、計算を壊します。', 'Values out of range break the arithmetic.'),
  error('schema.too-few', '空の一覧は、書きかけのしるしです。', 'An empty list is a sign of something unfinished.'),
  error(
    'schema.one-of',
    '2つ書かれていると、どちらが正しいか決められません。',
    'With two of them, nobody can tell which one is meant.',
  ),
  error(
    'schema.other',
    '形式に合わないファイルは、ほかの道具でも読めません。',
    'A file that does not fit the format cannot be read by other tools either.',
  ),
  error(
    'overlay.checklist',
    '別の一覧のオーバーレイを重ねると、設問が入れ替わります。',
    "Another checklist's overlay would change the wrong questions.",
  ),
  error(
    'overlay.item-unknown',
    'ない設問への変更は、どこにも効きません。',
    'A change to a question that does not exist changes nothing.',
  ),
  error(
    'overlay.scale',
    '点と区分が公表されている診断では、設問の数が変わると点の意味がなくなります。',
    'Where points and bands are published, another number of questions makes them meaningless.',
  ),
  error(
    'overlay.loosened',
    'ゆるめた結果は、もとの一覧の結果とは呼べません。',
    'A loosened result could not be called a result of that checklist.',
  ),
  error(
    'overlay.file-name',
    '回答ファイルは他人から届くものなので、よそのフォルダーは指せません。',
    'Answer files come from others, so they cannot point into other folders.',
  ),
  error(
    'overlay.digest',
    '答えた後に問いが変わると、答えの意味も変わります。',
    'If the questions change after they were answered, so do the answers.',
  ),
  error(
    'overlay.unreadable',
    'オーバーレイなしでは、別の設問に答えたことになります。',
    'Without its overlay, a file answers other questions.',
  ),
  error(
    'checklist.id-taken',
    '同じ名前の一覧が2つあると、どちらへの回答か決められません。',
    'With two checklists of one name, nobody can tell which was answered.',
  ),
  note(
    'info',
    'answers.not-checked',
    '一覧に誤りがあるうちは、回答が合っているかを決められません。',
    'While the checklist has errors, nobody can tell whether answers fit it.',
  ),
  note(
    'warning',
    'ignore.reason-missing',
    '理由のない無視は、後から見直せません。',
    'An ignore without a reason cannot be reviewed later.',
  ),
  note(
    'warning',
    'ignore.unused',
    '用のなくなった無視は、次の誤りを隠します。',
    'An ignore that is no longer needed hides the next mistake.',
  ),
  note(
    'warning',
    'ignore.unknown-rule',
    '名前を間違えた無視は、何にも効きません。',
    'An ignore of a rule that does not exist has no effect.',
  ),
  note(
    'warning',
    'ignore.fixed',
    'ファイルを使えなくする誤りは、見ないことにしても使えないままです。',
    'A file that cannot be used stays so, whether or not one looks.',
  ),
];
