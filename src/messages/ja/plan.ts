/** Words of `tenken plan`. */
export const plan = {
  title: '改善の計画',
  phases: {
    week: '今週（1日以内でできること）',
    quarter: '3か月のうち（準備が必要なこと）',
    year: '今年のうち（費用や体制が必要なこと）',
  },
  target: {
    score: (points: string) => points,
    band: (title: string) => `「${title}」`,
    level: (title: string) => `「${title}をすべて実施」`,
  },
  outcome: {
    everything: (steps: number, effort: number) => `やることは${steps}件、手間の合計は${effort}です。`,
    nothing: 'いま直すところはありません。',
    already: (target: string) => `目標の${target}には、もう届いています。`,
    reached: (target: string, steps: number, effort: number) =>
      `目標の${target}には、次の${steps}件で届きます。手間の合計は${effort}で、これより少ない手間では届きません。`,
    most: (budget: number, steps: number, effort: number) =>
      `手間${budget}までで点がいちばん増えるのは、次の${steps}件です（手間の合計 ${effort}）。`,
    over_budget: (target: string, needs: number, budget: number, missing: string) =>
      `目標の${target}には手間${needs}が必要で、手間${budget}では届きません（あと${missing}）。手間${budget}までで点がいちばん増えるのは次のとおりです。`,
    unreachable: (target: string, missing: string) =>
      `できることをすべてしても、目標の${target}には届きません（あと${missing}）。`,
  },
  missing: (points: number) => `${points}点`,
  inTheWay: {
    unanswered: (count: number, ids: string) =>
      `未回答の${count}問（${ids}）は、できているかもしれないため計画に入れていません。先に答えてください。`,
    ruledOut: (ids: string) => `${ids} は、できないものとして除いています。`,
    leftOut: (count: number) => `対象外・範囲外の${count}問は、点に数えません。`,
  },
  unanswered: (count: number) =>
    `ほかに未回答が${count}問あります。tenken interview --open で先に答えると、計画が確かになります。`,
  openInside: (count: number) =>
    `このうち${count}件は、まず確かめることです。できていれば手間はかからず、できていなければ実施するところまでを見込んでいます。`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  after: (score: string) => `ここまでで ${score}`,
  category: (title: string, from: string, to: string) => `${title} ${from} → ${to}`,
  effortIfMissing: (effort: string) => `できていなければ手間：${effort}`,
  order: '順番の理由',
  reason: (facts: readonly string[], gain: number, impact: number, effort: number) =>
    [...facts, `増える点 ${gain}・効果 ${impact}・手間 ${effort}`].join('、'),
  effortNote:
    '手間は、1（1日以内）、2（準備が必要）、3（費用や体制が必要）を足した目安です。同じ時期の中は、優先度、レベル、増える点と効果を手間で割った値、の順に並べています。手間と効果は tenken の判断です。',
  steps: '進め方',
  bringTo: '実施したあと',
  whatIf: {
    title: '回答を変えたら',
    now: 'いま',
    changed: '変えたあと',
    changes: '変える回答',
    score: '点',
    range: '幅',
    band: '区分',
    noBand: '－',
    unchangedCategories: '分類ごとの割合は変わりません。',
    categories: '変わる分類',
    noEffect: (id: string) => `${id} は範囲外のため、回答を変えても点は変わりません。`,
    change: (from: string, to: string) => `${from} → ${to}`,
  },
  csv: {
    number: '順番',
    phase: '時期',
    item: '番号',
    kind: '種類',
    action: 'やること',
    why: 'なぜ',
    steps: '進め方',
    category: '分類',
    priority: '優先度',
    level: 'レベル',
    gain: '増える点',
    effort: '手間',
    impact: '効果',
    owner: '担当',
    due: '期限',
    state: 'いまの回答',
    done: '完了日',
  },
  sheet: {
    phases: { week: '今週', quarter: '3か月のうち', year: '今年のうち' },
    state: '進み具合',
    /** Not begun, under way, done, in this order. */
    states: ['未着手', '進行中', '完了'] as [string, string, string],
  },
  kinds: { implement: '実施する', find_out: '確かめる' },
  errors: {
    oneTarget: '--target、--band、--level は、どれか1つだけ指定できます。',
    whatIfAlone: '--what-if は、--target、--band、--level、--budget、--without と一緒には使えません。',
    noLevels: (checklist: string) => `${checklist} の設問にはレベルがありません。`,
    bandUnknown: (id: string, known: string) =>
      known === ''
        ? `このチェックリストには点の区分がありません。--target で点を指定してください。`
        : `「${id}」という区分はありません。使えるのは ${known} です。`,
    budget: (text: string) =>
      `--budget の「${text}」は、手間の合計として読めません。10 のように0以上の整数で書いてください。`,
    change: (text: string) => `--what-if の「${text}」は「5=implemented」や「5=○」の形ではありません。`,
    answer: (id: string, text: string) => `--what-if の ${id} の「${text}」は回答として読めません。`,
    notApplicable: (id: string) => `--what-if の ${id}：このチェックリストに「対象外」はありません。`,
    nothingScored: '対象になる設問がなく点がないため、計画を作れません。',
  },
};
