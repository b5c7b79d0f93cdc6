/** Something that can be chosen. Gain and cost are whole numbers above 0. */
export interface Choice {
  readonly gain: number;
  readonly cost: number;
}

/**
 * The cheapest choices that together gain at least `need`, or null if all of them do not. Of equally cheap ones those that
 * gain most, and of those the ones that come first: what stands earlier in the list is taken if it can be. So nothing
 * about a choice that is not taken can change the result, except making it better.
 */
export function cheapest<T extends Choice>(choices: readonly T[], need: number): readonly T[] | null {
  if (sum(choices, 'gain') < need) return null;
  const table = fill(choices, sum(choices, 'cost'));
  return taken(
    choices,
    table,
    table.gains.findIndex((gain) => gain >= need),
  );
}

/** The choices that gain most for at most `budget`; of equal ones the cheapest, and of those the ones that come first. */
export function mostWithin<T extends Choice>(choices: readonly T[], budget: number): readonly T[] {
  const table = fill(choices, Math.min(budget, sum(choices, 'cost')));
  const most = table.gains.reduce((high, gain) => Math.max(high, gain), 0);
  return taken(choices, table, table.gains.indexOf(most));
}

interface Table {
  /** By cost: the most that all choices gain for at most that cost. */
  readonly gains: Float64Array;
  /** By choice, then by cost: whether it is taken when that much may be spent on it and those after it. */
  readonly takes: readonly Uint8Array[];
}

/** The 0/1 knapsack by dynamic programming over the cost, from the last choice to the first. */
function fill(choices: readonly Choice[], capacity: number): Table {
  const gains = new Float64Array(capacity + 1);
  const takes = [...choices].reverse().map((choice) => consider(choice, gains));
  return { gains, takes: takes.reverse() };
}

/** Puts a choice into the gains wherever they are no less with it; says where. */
function consider({ gain, cost }: Choice, gains: Float64Array): Uint8Array {
  const take = new Uint8Array(gains.length);
  // Downwards, so that what is read is still without this choice.
  for (let spent = gains.length - 1; spent >= cost; spent--) {
    const withIt = (gains[spent - cost] as number) + gain;
    if (withIt < (gains[spent] as number)) continue;
    gains[spent] = withIt;
    take[spent] = 1;
  }
  return take;
}

function taken<T extends Choice>(choices: readonly T[], { takes }: Table, capacity: number): readonly T[] {
  let left = capacity;
  return choices.filter(({ cost }, index) => {
    if (takes[index]?.[left] !== 1) return false;
    left -= cost;
    return true;
  });
}

function sum(choices: readonly Choice[], what: keyof Choice): number {
  return choices.reduce((total, choice) => total + choice[what], 0);
}
