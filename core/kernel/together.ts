/** What a call was answered with: all that was told to its batch, and from where in the batch its own items begin. */
export type Share<Told> = { readonly told: Told; readonly from: number }

/**
 * Does together what many callers ask at the same time: while one batch is on its way the others' items wait for the next,
 * of `most` items where there is more than one caller. A batch that fails is told to those in it, and holds up nobody else.
 */
export function together<Item, Told>(
  work: (items: readonly Item[]) => Promise<Told>,
  most = Infinity,
): (items: readonly Item[]) => Promise<Share<Told>> {
  let waiting: { readonly items: Item[]; told: Promise<Told> | undefined } | undefined
  let working: Promise<unknown> = Promise.resolve()
  const next = () => {
    const batch: NonNullable<typeof waiting> = { items: [], told: undefined }
    batch.told = working.then(() => {
      if (waiting === batch) waiting = undefined
      return work(batch.items)
    })
    working = batch.told.catch(() => undefined)
    return batch
  }
  return async (items) => {
    if (waiting === undefined || waiting.items.length + items.length > most) waiting = next()
    const { items: all, told } = waiting
    const from = all.length
    all.push(...items)
    return { told: (await told) as Told, from }
  }
}
