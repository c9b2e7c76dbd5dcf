import type { giro } from '#renderer/texts/giro.ts'

export type StopName = keyof typeof giro.stops

/** A place of the app and what is pointed at there, by a selector; `side` is where there is room for the words. */
export type Stop = {
  readonly name: StopName
  readonly to?: string
  readonly at: string
  readonly side: 'top' | 'right' | 'bottom' | 'left'
}

/** What the tour goes past. Without a draft or a decided request it tells of theirs on the screens before. */
export function stopsOf({ draft, decided }: { draft: string | undefined; decided: string | undefined }) {
  const stops: Stop[] = [
    { name: 'cruscotto', to: '/cruscotto', at: '[data-test=lavoro]', side: 'bottom' },
    { name: 'aziende', to: '/aziende', at: 'main header:has(input[type=search])', side: 'bottom' },
    { name: 'crea', to: '/crea', at: '[data-test=oggetti]', side: 'right' },
  ]
  if (draft !== undefined)
    stops.push({ name: 'previsione', to: `/bozze/${draft}`, at: '[data-test=previsione]', side: 'left' })
  stops.push(
    { name: 'coda', at: '[data-test=linea]', side: 'top' },
    { name: 'comunicazioni', to: '/comunicazioni', at: '[data-test=filtri]', side: 'bottom' },
  )
  if (decided !== undefined)
    stops.push({
      name: 'dettaglio',
      to: `/comunicazioni/${decided}`,
      at: '[data-test=verifiche] > :first-child',
      side: 'bottom',
    })
  stops.push({ name: 'cerca', at: '[data-test=cerca]', side: 'right' })
  return stops as readonly Stop[]
}
