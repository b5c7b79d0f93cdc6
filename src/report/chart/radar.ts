/** A point of a chart whose centre is 0,0 and whose rim has radius 1; x to the right, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The shapes of a radar chart. Each shape is to be filled as a closed line. Where every axis has a value, there is one
 * shape; an axis without a value (no question) is a gap, and the shapes beside it close through the centre.
 */
export interface Radar {
  /** The end of each axis on the rim. The first points up, the others follow clockwise. */
  readonly axes: readonly Point[];
  /** Where each value lies; null where there is none. */
  readonly points: readonly (Point | null)[];
  readonly shapes: readonly (readonly Point[])[];
}

const CENTRE: Point = { x: 0, y: 0 };

/** Lays out percentages (0 to 100, null where there is none), one axis each. */
export function radar(percents: readonly (number | null)[]): Radar {
  const axes = percents.map((_, index) => onAxis(index, percents.length, 1));
  const points = percents.map((percent, index) =>
    percent === null ? null : onAxis(index, percents.length, percent / 100),
  );
  return { axes, points, shapes: shapesOf(points) };
}

function onAxis(index: number, count: number, radius: number): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
}

function shapesOf(points: readonly (Point | null)[]): Point[][] {
  const gap = points.indexOf(null);
  if (gap === -1) return points.length > 0 ? [points.filter((point) => point !== null)] : [];
  // Begin after a gap, so that no run of values is cut in two.
  const shapes: Point[][] = [[]];
  for (const point of [...points.slice(gap + 1), ...points.slice(0, gap + 1)]) {
    if (point) shapes.at(-1)?.push(point);
    else shapes.push([]);
  }
  return shapes.filter((shape) => shape.length > 0).map((shape) => [CENTRE, ...shape]);
}

/** The same digits on every machine: sines differ in their last bit. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
