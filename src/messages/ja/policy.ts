/** Words of `tenken policy`. */
export const policy = {
  day: (day: string) => {
    const [year, month, date] = day.split('-').map(Number);
    return `${year}年${month}月${date}日`;
  },
  gaps: {
    organization: '会社の名前',
    representative: '代表者の役職と氏名',
    contact: '電話番号やメールアドレス',
  },
  draft:
    'これは回答から作った下書きです。この印の文は、回答に裏づけられていません。対策を実施するか、文を直してください。〔 〕は埋めてください。注記のない文面は --clean で作れます。',
  leads: {
    contradicted: '回答と食い違っています',
    partly: '一部しかできていません',
    unknown: 'できているか、まだわかりません',
    unanswered: 'まだ答えていません',
  },
  note: (lead: string, items: readonly string[]) => `${lead}：${items.join('、')}`,
  itemOf: (checklist: string, id: string) => `${checklist} の [${id}]`,
  doubt: (says: string, note: string) => `「${says}」 ${note}`,
  doubts: (title: string, count: number, of: number) =>
    count === 0
      ? `${title}の${of}個の文に、回答と合わないものはありません。`
      : `${title}の${of}個の文のうち${count}個が、回答に裏づけられていません。`,
  notAsked: (count: number) => `${count}個の文は、この回答からは確かめられません。自分で確かめてください。`,
  gapsLeft: (gaps: readonly string[]) =>
    `埋めるところが残っています：${gaps.map((gap) => `〔${gap}〕`).join('')}（--representative、--contact などで入れられます）`,
  options: {
    document: '作る文書。policy（情報セキュリティ基本方針）か telework（テレワーク規程の骨子）',
    format: '出力の形式。省略すると -o の拡張子、なければ md',
    template: '文面のひな形（Liquid 形式の Markdown）。自分で直した文面もそのまま使える',
    clean: '注記のない文面にする（食い違いは画面に出る）',
    organization: '会社の名前（省略すると回答ファイルの名前）',
    representative: '方針を出す人の役職と氏名',
    contact: 'お問い合わせ先',
    established: '制定日（YYYY-MM-DD）。省略すると基準日',
  },
};
