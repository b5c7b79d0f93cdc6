import { short } from '../shared.js';
import type { Suggestion } from './findings.js';

type Langs = 'ja' | 'en';

/** What `validate` says beyond what every command says. One sentence: what is wrong; a second one: what to do. */
export const lint = {
  'checklist.condition-never': () =>
    'この条件はどの会社でも成り立たないため、この設問はだれにも聞かれません。条件を直してください。',
  'checklist.condition-always': () => 'この条件はいつでも成り立ちます。applies_when を消すか、直してください。',
  'checklist.fact-unused': ({ id }: { id: string }) =>
    `事実「${id}」を使う設問がありません。applies_when で使うか、消してください。`,
  'checklist.section-empty': ({ id }: { id: string }) => `区分「${id}」に設問がありません。`,
  'checklist.scale-equal': ({ better, worse, points }: { better: string; worse: string; points: number }) =>
    `${better} と ${worse} が同じ点（${points}）です。違いが点に出ません。`,
  'checklist.band-unreachable': ({ highest }: { highest: number }) =>
    `この区分には届きません。いちばん高い点は ${highest} です。`,

  'link.unknown-item': ({ to, nearest }: Suggestion<'to'>) => `「${to}」という設問はありません。${didYouMean(nearest)}`,
  'link.unknown-checklist': ({ id, nearest }: Suggestion<'id'>) =>
    `チェックリスト「${id}」が見当たらないので、対応を確かめられません。${didYouMean(nearest)}`,
  'link.own-checklist': () => '同じチェックリストの設問には対応づけられません。',
  'link.written-twice': ({ to }: { to: string }) =>
    `${to} との対応は、もう1か所にも書かれています。片方を消してください。`,
  'link.contradiction': ({ to, mine, theirs }: { to: string; mine: string; theirs: string }) =>
    `ここでは ${mine} ですが、${to} の側では ${theirs} と書かれていて、食い違います。`,
  'link.and-no-counterpart': () =>
    '対応する設問（maps_to）があるのに、ない理由も書かれています。どちらかを消してください。',

  'item.why-missing': () => '理由（why）がありません。無いと何が起きるかを書いてください。',
  'item.how-missing': () => '最初の一歩（how）がありません。すぐ始められることを2〜4個書いてください。',
  'item.evidence-missing': () => '実施を示せるもの（evidence）が書かれていません。',
  'item.official-id-composed': () =>
    '自分で作った設問（composed）に公式の番号は付けられません。official_id を消すか、provenance を直してください。',
  'item.source-missing': ({ provenance }: { provenance: string }) =>
    `${provenance} の設問がありますが、source.document に資料の名前がありません。`,

  'text.translation-missing': ({ lang }: { lang: Langs }) => `${langs[lang]}がありません。`,
  'text.half-width-kana': ({ text, better }: { text: string; better: string }) =>
    `半角カナ「${short(text)}」は「${short(better)}」と書いてください。`,
  'text.full-width-letters': ({ text, better }: { text: string; better: string }) =>
    `全角の「${short(text)}」は「${short(better)}」と書いてください。`,
  'text.brackets': ({ bracket }: { bracket: string }) =>
    `かっこ「${bracket}」の相手がありません。全角と半角が混ざっていませんか？`,
  'text.too-long': ({ length, limit }: { length: number; limit: number }) =>
    `長すぎます（${length} 文字）。${limit} 文字までにしてください。`,

  'question.form': ({ lang }: { lang: Langs }): string =>
    lang === 'ja'
      ? '問いになっていません。「〜ますか？」で終えてください。'
      : '問いになっていません。? で終えてください。',
  'question.several': () => '1つの設問に問いが2つあります。設問を分けるか、補足を how に移してください。',
  'question.vague': ({ text }: { text: string; lang: Langs }) =>
    `「${text}」は答える人によって意味が変わります。数字か、見て分かることを書いてください。`,
  'question.near-duplicate': ({ id }: { id: string }) => `「${id}」とほとんど同じ設問です。`,

  'answers.expired': ({ date }: { date: string }) => `証跡の有効期限（${date}）が過ぎています。確かめ直してください。`,
  'answers.before-checklist': ({ published }: { published: string }) =>
    `もとの資料が公表された日（${published}）より前の日付です。`,
  'answers.not-checked': ({ id }: { id: string }) =>
    `チェックリスト「${id}」に誤りがあるため、この回答の中身は確かめていません。`,

  'release.other-id': ({ before }: { before: string }) => `id が前の版（${before}）と違います。`,
  'release.version-unchanged': ({ version }: { version: string }) =>
    `中身が変わったのに、版が ${version} のままです。版を上げてください。`,
  'release.version-lower': ({ before }: { before: string }) => `版が前の版（${before}）より下がっています。`,
  'release.patch-too-small': ({ before }: { before: string }) =>
    `言い回しのほかにも変わっています。前の版（${before}）から minor（2つ目の数字）か major（1つ目）を上げてください。`,
  'release.item-removed': ({ id }: { id: string }) =>
    `公開していた設問「${id}」がなくなりました。戻すか、major（1つ目の数字）を上げてください。`,
  'release.item-reused': ({ id }: { id: string }) =>
    `「${id}」が前の版とは別の設問になっています。新しい id を付けてください。`,
  'release.scale-changed': () => '配点が前の版と違います。戻すか、major（1つ目の数字）を上げてください。',

  'ignore.reason-missing': () => '無視する理由がありません。「# tenken-ignore 規則 -- 理由」と書いてください。',
  'ignore.unused': ({ rule }: { rule: string }) => `${rule} はここでは見つかっていません。この注釈を消してください。`,
  'ignore.unknown-rule': ({ rule, nearest }: Suggestion<'rule'>) =>
    `「${short(rule)}」という規則はありません。${didYouMean(nearest)}`,
  'ignore.fixed': ({ rule }: { rule: string }) =>
    `${rule} は無視も変更もできません。そのままではファイルを使えないためです。`,
};

const langs = { ja: '日本語の文', en: '英語の文' };

const didYouMean = (nearest: string | null) => (nearest === null ? '' : `「${nearest}」のことですか？`);
