import { displayWidth, graphemes } from './width.js';

/** 行頭禁則: what may not begin a line. */
const NOT_FIRST = new Set(
  '、。，．,.・：；:;？！?!゛゜ヽヾゝゞ々ー）)〕]｝}〉》」』】’”｠»〙〗‥…〜～％%℃°′″ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ',
);
/** A number stays with the word that counts it. */
const COUNTERS = new Set('問点人年月日件個回名段版枚台社');
/** 行末禁則: what may not end a line. */
const NOT_LAST = new Set('（(〔[｛{〈《「『【‘“｟«〘〖￥¥＄$£#＃');

/**
 * Breaks a text into lines of at most `width` columns by the Japanese rules (禁則): between any two Japanese characters
 * except before closing and after opening marks; in Latin text at spaces. A word longer than a line is cut, since
 * nothing may be lost. Line breaks in the text are kept. On paper, `measure` gives widths in the unit of `width`.
 */
export function wrap(text: string, width: number, measure: Measure = displayWidth): string[] {
  const least = Math.max(width, measure('あ'));
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, least, measure));
}

/** How wide a text is. */
export type Measure = (text: string) => number;

function wrapParagraph(text: string, width: number, measure: Measure): string[] {
  const whole = text.trimEnd();
  if (measure(whole) <= width) return [whole]; // nearly always
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const unit of units(text)) {
    const unitWidth = measure(unit.trimEnd());
    if (used > 0 && used + unitWidth > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    for (const piece of unitWidth > width ? cut(unit, width, measure) : [unit]) {
      if (used > 0 && used + measure(piece.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
        used = 0;
      }
      line += piece;
      used += measure(piece);
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** The pieces no line may break inside. A trailing space belongs to the piece before it. */
function units(text: string): string[] {
  const found: string[] = [];
  let glue = false;
  for (const token of tokens(text)) {
    const last = found.at(-1);
    const first = token[0] ?? '';
    const counts = COUNTERS.has(token) && /\d$/u.test(last ?? '');
    const closes = NOT_FIRST.has(first) && last?.endsWith(' ') === false;
    if (last !== undefined && (glue || token === ' ' || closes || counts)) found[found.length - 1] = last + token;
    else found.push(token);
    glue = NOT_LAST.has(token.at(-1) ?? '') && token !== ' ';
  }
  return found;
}

/** Words of narrow letters, short words of katakana, single spaces, and single characters of everything else. */
function* tokens(text: string): Iterable<string> {
  let word = '';
  let kind: Kind = 'single';
  for (const grapheme of graphemes(text)) {
    const now = kindOf(grapheme);
    if (now !== kind || now === 'single') {
      yield* finish(word, kind);
      word = '';
    }
    word += grapheme;
    kind = now;
  }
  yield* finish(word, kind);
}

type Kind = 'narrow' | 'katakana' | 'single';

function kindOf(grapheme: string): Kind {
  const code = grapheme.charCodeAt(0);
  if ((code > 0x20 && code < 0x7f) || (code > 0xa0 && code < 0x300) || (code >= 0x370 && code < 0x530)) return 'narrow';
  return (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc ? 'katakana' : 'single';
}

/** The rules allow a break inside a katakana word, but it reads badly; long compounds have to break somewhere. */
const KATAKANA_WORD = 8;

function finish(word: string, kind: Kind): readonly string[] {
  if (word === '') return [];
  return kind === 'katakana' && word.length > KATAKANA_WORD ? graphemes(word) : [word];
}

function cut(unit: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const grapheme of graphemes(unit)) {
    if (piece && measure(piece + grapheme) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += grapheme;
  }
  if (piece) pieces.push(piece);
  return pieces;
}
