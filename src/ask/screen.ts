import type { Paint } from '../report/terminal/options.js';

/** Room and means a screen is drawn with. */
export interface Canvas {
  readonly width: number;
  /** Lines; a screen that is taller is shortened by its least important part. */
  readonly height: number;
  readonly paint: Paint;
  /** Line and pointer characters of the terminal, or ASCII. */
  readonly glyphs: Glyphs;
}

export interface Glyphs {
  readonly pointer: string;
  readonly done: string;
  readonly todo: string;
  readonly saved: string;
}

export const UNICODE_GLYPHS: Glyphs = { pointer: '❯', done: '━', todo: '─', saved: '✓' };
export const ASCII_GLYPHS: Glyphs = { pointer: '>', done: '=', todo: '-', saved: '*' };

/** One thing to choose on a screen, by its number, or by moving to it and pressing Enter. */
export interface ScreenChoice {
  readonly id: string;
  readonly text: string;
}

/**
 * A screen as data: what to draw, what can be chosen, which keys do what. A terminal draws it again at every movement; in
 * plain mode its words are printed once and a line is read.
 */
export interface Screen {
  draw(canvas: Canvas, cursor: number): readonly string[];
  readonly choices: readonly ScreenChoice[];
  /** Where the pointer begins. */
  readonly initial: number;
  /** What each letter does. */
  readonly keys: Readonly<Record<string, string>>;
  /** The same in words only, for a screen reader. */
  readonly plain: readonly string[];
}
