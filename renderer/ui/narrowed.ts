/** A filter with one of its parts set, or taken away. */
export function narrowed<F extends object, K extends keyof F>(filter: F, name: K, value: F[K] | undefined): F {
  const others = Object.entries(filter).filter(([one]) => one !== name)
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]) as F
}
