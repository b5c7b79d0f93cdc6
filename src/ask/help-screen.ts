import type { Messages } from '../messages/messages.js';
import type { Item } from '../model/checklist.js';
import { inLang, listInLang } from '../model/text.js';
import type { ReportChecklist } from '../report/model.js';
import { sourceSentence } from '../report/sentences.js';
import { cleanLine } from '../text/clean.js';
import { displayWidth } from '../text/width.js';
import { wrap } from '../text/wrap.js';
import type { Canvas, Screen } from './screen.js';

/** How to do it, what shows it, and where the question comes from. Any key leads back. */
export function helpScreen(item: Item, checklist: ReportChecklist, messages: Messages): Screen {
  const { lang, cli, vocabulary, report } = messages;
  const { show } = cli;
  const steps = listInLang(item.how, lang).map((step, index) => ({ label: `${index + 1}. `, text: step }));
  const paragraphs = [
    { title: show.how, lines: steps },
    { title: show.wanted, lines: [{ label: '', text: inLang(item.evidence, lang) }] },
    {
      title: show.provenance,
      lines: [
        { label: '', text: [vocabulary.provenance[item.provenance], item.officialId].filter(Boolean).join(' ') },
        { label: '', text: report.source(sourceSentence(checklist, messages)) },
      ],
    },
  ];
  const shown = paragraphs
    .map(({ title, lines }) => ({ title, lines: lines.filter(({ text }) => text !== '') }))
    .filter(({ lines }) => lines.length > 0);
  return {
    choices: [],
    initial: 0,
    keys: {},
    draw: (canvas) => [
      ...wrap(cleanLine(inLang(item.question, lang)), canvas.width - 2).map((line) => ` ${canvas.paint.strong(line)}`),
      ...shown.flatMap(({ title, lines }) => [
        '',
        ` ${canvas.paint.accent(title)}`,
        ...lines.flatMap(({ label, text }) => indented(label, text, canvas)),
      ]),
      '',
      ` ${canvas.paint.dim(messages.ask.anyKey)}`,
    ],
    plain: [
      ...shown.flatMap(({ title, lines }) => [`${title}:`, ...lines.map(({ label, text }) => label + cleanLine(text))]),
    ],
  };
}

function indented(label: string, text: string, { width }: Canvas): string[] {
  const first = `   ${label}`;
  const indent = ' '.repeat(displayWidth(first));
  return wrap(cleanLine(text), width - indent.length - 1).map((line, index) => (index === 0 ? first : indent) + line);
}
