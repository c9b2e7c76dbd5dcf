import type { Engine } from '#core/engine/engine.ts'
import { dossiersAfter, type DossierPage, type Portfolio } from '#core/engine/portfolio.ts'

type Item = DossierPage['items'][number]
type Words = ReadonlyMap<string, Item>

type Followed = {
  readonly engine: Engine
  readonly portfolio: Portfolio
  readonly who: string
  readonly limit?: number
}

/** Somebody who reads what a core tells of his companies, again and again, and keeps the last word on each. */
export function followerOf(followed: Followed) {
  const held = new Map<string, Item>()
  return {
    /** One whole pass: gives the companies that were told. */
    pass: async () => {
      const told = await passOf(followed, held)
      for (const item of told) held.set(item.azienda, timeless(item))
      return told.map(({ azienda }) => azienda)
    },
    held: held as Words,
    /** What somebody would be told who knows nothing, by a core that has kept nothing. */
    truth: async (): Promise<Words> => {
      const forgetful: Portfolio = { ...followed.portfolio, told: async () => [], keep: async () => undefined }
      const told = await passOf({ ...followed, portfolio: forgetful }, new Map())
      return new Map(told.map((item) => [item.azienda, timeless(item)]))
    },
  }
}

/** The day on which a word was told is no part of it. */
const timeless = (item: Item): Item => ('ended' in item ? item : { ...item, dossier: { ...item.dossier, oggi: '' } })

/** Shows with each page what the desk would: the words it has after the cursor, a hundred at most. */
async function passOf({ engine, portfolio, who, limit = 3 }: Followed, held: Words): Promise<readonly Item[]> {
  const told: Item[] = []
  let after: string | undefined = ''
  while (after !== undefined) {
    const from: string = after
    const known = new Set([...held.values()].flatMap((word) => (word.azienda > from ? word.impronta : [])))
    const page: DossierPage = await dossiersAfter(engine, portfolio, { who, after: from, limit, known, sent: true })
    told.push(...page.items)
    after = page.last
  }
  return told
}
