import type { Dossier } from '#core/domain/dossier.ts'
import { fails, passes, type Check, type Subject } from '#core/service/define.ts'

type About<A> = {
  readonly servizio: string
  readonly subject: (answers: A, dossier: Dossier) => Subject
  readonly after?: readonly string[]
}

/** C06: no identical request waits for its outcome. Identical is the same service about the same subject. */
export function nessunaRichiestaIdentica<A>(about: About<A>): Check<A, 'nessuna-richiesta-identica'> {
  const { servizio, subject, after = [] } = about
  return {
    code: 'nessuna-richiesta-identica',
    weight: 'blocca',
    after,
    verify: (answers, dossier) => {
      const { chiave } = subject(answers, dossier)
      const twin = dossier.pendenti.find((p) => p.servizio === servizio && p.soggetto === chiave)
      return twin ? fails({ ricevutaIl: twin.ricevutaIl, richiedente: twin.richiedente }) : passes()
    },
  }
}
