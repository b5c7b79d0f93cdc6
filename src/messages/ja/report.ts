/** Words of the reports, whatever their format. */
export const report = {
  /** A label with its text, a text with an aside, and the space between facts on one line. */
  pair: (label: string, text: string) => `${label}：${text}`,
  aside: (text: string, more: string) => `${text}（${more}）`,
  gap: '　',
  noName: '（名前の記入なし）',
  masked: '［非公開］',
  redacted: '社名・回答者・メモ・証跡・担当・理由を伏せた報告書です。点数と回答はそのままです。',
  answered: (date: string) => `回答日 ${date}`,
  respondent: (name: string, role: string) => `回答者 ${name}${role ? `（${role}）` : ''}`,
  method: (title: string) => `働き方 ${title}`,
  industry: (text: string) => `業種 ${text}`,
  employees: (count: number) => `従業員 ${count}人`,
  asOf: (date: string) => `基準日 ${date}`,
  edition: (publisher: string, document: string, edition: string, date: string) =>
    `${publisher}「${document}」${[edition, date].filter(Boolean).join('・')}`,

  points: (points: number) => `${points}点`,
  pointsOf: (points: number, max: number) => `${points} / ${max}点`,
  percent: (percent: number) => `${percent.toFixed(1)}%`,
  noScore: '－',
  noQuestions: '設問なし',
  allLeftOut: '対象の設問なし',
  gain: (points: number) => `+${points}点`,
  gainUpTo: (points: number) => `最大+${points}点`,
  lost: (points: number) => `−${points}点`,
  questions: (count: number) => `${count}問`,
  range: (worst: string, best: string) => `最悪 ${worst} 〜 最良 ${best}`,
  exact: '幅はありません（わからない・未回答がないため）',
  because: (unknown: number, unanswered: number) =>
    `${[unknown > 0 ? `わからない${unknown}問` : '', unanswered > 0 ? `未回答${unanswered}問` : ''].filter(Boolean).join('と')}の答えしだい`,
  provisional: (unanswered: number) => `暫定の点です。未回答の${unanswered}問を0点として数えています。`,
  expired: (count: number) => `期限の切れた回答が${count}問あり、「わからない」と数えています。確かめ直してください。`,
  expiredItem: (answer: string, why: string, lastDay: string) => `前の回答は${answer}（${lastDay}まで。${why}）`,
  expiredBy: { valid_until: '有効期限切れ', review_after: '確かめ直す時期を過ぎたため' },
  proposed: (count: number) =>
    `ほかから移した提案が${count}問あります。確かめるまで未回答として数えます（tenken interview で、Enter で確定）。`,
  proposedItem: (answer: string, origin: string) => `提案：${answer}${origin ? `（${origin}）` : ''}`,
  nothingScored: '対象になる設問がないため、点はありません。',
  nextStep: (advice: string) => `次の一歩：${advice}`,
  coverage: (answered: number, applicable: number) => `回答済み ${answered} / ${applicable}問`,

  /** Of a checklist that wants everything done. */
  gate: {
    title: {
      met: (_met: number, total: number) => `達成：${total}問すべてを実施`,
      not_met: (met: number, total: number) => `未達成：${total}問のうち実施は${met}問`,
      undecided: (met: number, total: number) => `未確定：${total}問のうち実施は${met}問`,
    },
    rule: 'すべての設問が「実施」のときだけ達成です。点の高さでは決まりません。',
    missing: (ids: readonly string[]) => `足りない設問（${ids.length}問）：${ids.join('、')}`,
    open: (ids: readonly string[]) => `まだわからない設問（${ids.length}問）：${ids.join('、')}`,
    notEven: (best: number, total: number) => `わからない設問がすべてできていても、${total}問のうち${best}問までです。`,
    ifAll: 'わからない設問がすべてできていれば、達成です。',
  },
  documentDone: (done: number, total: number) => `${total}問のうち実施は${done}問`,
  documentMissing: (ids: readonly string[]) => `まだの設問：${ids.join('、')}`,

  headings: {
    score: '総合',
    categories: '13の分類',
    measures: '対策の種類のバランス',
    sections: 'まとまりごと',
    levels: '対策のレベル',
    basic: '基本対策',
    basicMissing: 'まだできていない基本対策',
    documents: 'どの文書に書くか',
    roles: '役割ごと',
    priorities: '優先度',
    first: 'まずやること',
    plan: '改善の順番',
    unknown: 'わからないと答えた設問',
    unanswered: 'まだ答えていない設問',
    notApplicable: '対象外とした設問',
    outOfScope: '範囲外の設問',
    losses: '失った点の内訳',
    items: 'すべての設問と回答',
    method: '採点のしかた',
    sources: '出典と注記',
  },
  /** When to begin with an action. */
  phases: {
    week: '今週（すぐできること・確かめること）',
    quarter: '3か月（準備をして行うこと）',
    year: '今年（費用や体制が要ること）',
  },
  columns: {
    category: '分類',
    group: '区分',
    score: '点',
    share: '割合',
    answers: '回答の内訳',
    item: '番号',
    question: '設問',
    action: 'やること',
    answer: '回答',
    gain: '増える点',
    effort: '手間',
    owner: '担当',
    due: '期限',
    lost: '失った点',
  },
  labels: {
    why: 'なぜ',
    how: '進め方',
    firstStep: '最初の一歩',
    lookFor: '探すもの',
    wanted: '示せるもの',
    note: 'メモ',
    evidence: '証跡',
    owner: '担当',
    due: '期限',
    reason: '理由',
    checkedOn: '確認日',
    validUntil: '有効期限',
    officialId: '公式番号',
    origin: '出どころ',
    findOut: '確かめる',
  },
  ranOut: '期限切れ',
  applicability: {
    title: '適用宣言書',
    note: '採用と除外は、回答から作った下書きです。「対象外」は除外、未回答は未決定、それ以外は採用です。審査機関が認めたものではありません。管理策の欄はこのチェックリストの言い方で、もとの資料での名前とは限りません。',
    control: '管理策',
    decision: '採用・除外',
    decisions: { included: '採用', excluded: '除外', undecided: '未決定' },
    state: '実施状況',
    counts: (included: number, excluded: number, undecided: number) =>
      `採用 ${included}、除外 ${excluded}、未決定 ${undecided}`,
  },
  overdue: '期限切れ',
  weakest: (titles: readonly string[], share: string) =>
    titles.length > 3
      ? `いちばん弱い分類：${titles.slice(0, 3).join('、')} ほか${titles.length - 3}分類（いずれも${share}）`
      : `いちばん弱い分類：${titles.join('、')}（${titles.length > 1 ? 'いずれも' : ''}${share}）`,
  noWeakest: 'どの分類も点を失っていません。',
  effort: (effort: string) => `手間：${effort}`,
  findOut: (action: string) => `できているか確かめる：${action}`,
  unknownHint: '「わからない」は、それ自体が大事な気づきです。詳しい人か、機器・契約の記録に当たってください。',
  unansweredHint: '答えるまで、点は暫定です。',
  nothingToDo: 'いま直すところはありません。半年から1年後にもう一度診断してください。',
  onlyOpen: '直すところの前に、わからない設問と未回答の設問を確かめてください。',
  excludedBy: (question: string, answer: boolean) => `「${question}」に「${answer ? 'はい' : 'いいえ'}」と答えたため`,
  more: (count: number) => `ほか${count}問`,
  lossTotal: (lost: number, max: number, points: number) => `合計 −${lost}点（満点${max}点 − ${points}点）`,
  noLosses: '失った点はありません。',

  notCertification: '自己評価であり、認定ではありません。',
  ours: (levels: boolean, roles: boolean, items: number, confirmed: number, url: string) => {
    if (!levels && !roles) return '設問と解説は tenken の書き下ろしで、もとの資料の文面ではありません。';
    const ours = ['設問', '番号', levels ? '未確認の設問のレベル' : '', roles ? '役割の割り当て' : '']
      .filter(Boolean)
      .join('・');
    return `${ours}は tenken が作ったもので公式の文面ではなく、${items}問のうち出典を確認できたのは${confirmed}問、公式の資料は ${url} にあります。`;
  },
  theirs: '設問と解説は、このチェックリストの作成者によるものです。',
  overlay: (title: string, digest: string, changed: number, added: number, off: number) =>
    `オーバーレイ${title ? `「${title}」` : ''}を重ねています（${[
      changed > 0 ? `変更${changed}問` : '',
      added > 0 ? `追加${added}問` : '',
      off > 0 ? `使わない${off}問` : '',
      digest,
    ]
      .filter(Boolean)
      .join('、')}）。`,
  filter: (titles: readonly string[]) => `対象を絞った結果：${titles.join('・')}`,
  basicAchieved: (achieved: number, total: number) => `基本対策は${total}問のうち${achieved}問を実施しています。`,
  switchedOff: (reason: string) => `オーバーレイで使わないことにした：${reason}`,
  provenance: (items: number, confirmed: number, lineage: number, composed: number) => {
    if (confirmed === items) return `${items}問すべて、内容の出典を確認済みです。`;
    const parts = [
      confirmed > 0 ? `出典確認済み${confirmed}問` : '',
      lineage > 0 ? `前の版や姉妹資料に同じ主題があるもの${lineage}問` : '',
      composed > 0 ? `出典がなく補ったもの${composed}問` : '',
    ];
    return items === 0 ? '' : `${items}問の内訳：${parts.filter(Boolean).join('、')}。`;
  },
  source: (where: string) => `もとの資料：${where}`,
  checklist: (ref: string) => `チェックリスト ${ref}`,
  howScored: {
    points: (implemented: number, partial: number, not: number, unknown: number) =>
      `実施 ${implemented}点、一部実施 ${partial}点、未実施 ${not}点、わからない ${unknown}点の合計が総合点です。`,
    percent: (implemented: number, partial: number, not: number, unknown: number) =>
      `実施 ${implemented}点、一部実施 ${partial}点、未実施 ${not}点、わからない ${unknown}点を合計し、満点に対する割合で示します。`,
    leftOut: '対象外の設問と、働き方から当てはまらない設問は、点にも満点にも数えません。',
    noNotApplicable: 'この診断に「対象外」はありません。',
    open: '未回答は0点と数え、そのあいだ点は暫定です。最悪と最良は、わからない・未回答のすべてが最低点・最高点だった場合の点です。',
    rounding: '割合は小数第1位に四捨五入して示し、比べるときは丸める前の値を使います。',
    bands: (publisher: string) => `点の区分は${publisher}の公表したものです。`,
    order:
      'やることの順は、優先度（◎が先）、レベル（基本が先）、増える点と効果を手間で割った値、の順で決めています。手間と効果は tenken の判断です。',
  },
};
