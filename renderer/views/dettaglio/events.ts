import type { Task } from '#electron/desk/task.ts'
import { dettaglio } from '#renderer/texts/comunicazioni.it.ts'
import { fullMoment } from '#renderer/texts/format.ts'

export type TimelineEvent = { readonly what: string; readonly when: string; readonly last: boolean }

/** What happened to a request, oldest first, as far as the desk knows. */
export function eventsOf({ createdAt, queuedAt, protocollo, outcome, updatedAt, state }: Task): readonly TimelineEvent[] {
  const found = [
    { what: dettaglio.created, when: createdAt },
    ...(queuedAt === undefined ? [] : [{ what: dettaglio.queuedAt, when: queuedAt }]),
    ...(protocollo === undefined ? [] : [{ what: dettaglio.received(protocollo), when: outcome ? undefined : updatedAt }]),
    ...(outcome === undefined
      ? []
      : [{ what: `${dettaglio.decided}: ${dettaglio.outcome[outcome.esito]}`, when: outcome.decidedAt }]),
    ...(state === 'recalled' ? [{ what: dettaglio.recalled, when: updatedAt }] : []),
  ]
  return found.map(({ what, when }, index) => ({
    what,
    when: when === undefined ? '' : fullMoment(when),
    last: index === found.length - 1,
  }))
}
