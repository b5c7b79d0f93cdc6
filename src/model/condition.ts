/** When an item applies: a fact that must be true, or a combination of such. */
export type Condition =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Every fact id a condition names, in order, with repetitions. */
export function factsIn(condition: Condition): readonly string[] {
  if (typeof condition === 'string') return [condition];
  if ('not' in condition) return factsIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(factsIn);
}
