import { lately } from '#core/kernel/lately.ts'

/** What was last made of the texts that an archive gave for somebody, by name. */
export type Shelf = Record<string, { readonly texts: readonly string[]; readonly made: unknown } | undefined>

/** How many shelves are kept: whoever works on a company asks for its lists again and again. */
const SHELVES = 500

/** A shelf for each key; the oldest gives way. */
export function shelves(): (key: string) => Shelf {
  return lately(SHELVES, () => ({}))
}

/** What was made of these very texts the last time, or is made of them now. */
export function shelved<const Texts extends readonly string[], Made>(
  shelf: Shelf,
  name: string,
  texts: Texts,
  make: (...texts: Texts) => Made,
): Made {
  const last = shelf[name]
  if (last !== undefined && areSame(last.texts, texts)) return last.made as Made
  const made = make(...texts)
  shelf[name] = { texts, made }
  return made
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false
  return true
}
