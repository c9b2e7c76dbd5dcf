import type { NotaDiRettifica } from '#core/domain/dossier.ts'
import { formatImporto } from '#core/domain/identifiers/importo.ts'
import { noteADebito, regolaritaOggi } from '#core/domain/regolarita.ts'
import { fails, passes, type Check } from '#core/service/define.ts'

/** How many notes a line names before it only counts the rest. Our rule. */
const NOMINATE = 5

/** The codice fiscale is not irregular today: benefits are for regular employers (L. 296/2006 art. 1 c. 1175). */
export function nessunaIrregolarita<A>(): Check<A, 'nessuna-irregolarita'> {
  return {
    code: 'nessuna-irregolarita',
    weight: 'blocca',
    verify: (_, dossier) => {
      const known = regolaritaOggi(dossier)
      if (known?.esito !== 'irregolare') return passes()
      return fails({ trovato: known.esito, dal: known.dal, cause: elencoNote(noteADebito(dossier)) })
    },
  }
}

/** The regularity is known and there; a check still open, or none in the archive, only warns. */
export function regolaritaAccertata<A>(): Check<A, 'regolarita-accertata'> {
  return {
    code: 'regolarita-accertata',
    weight: 'avvisa',
    after: ['nessuna-irregolarita'],
    verify: (_, dossier) => {
      const trovato = regolaritaOggi(dossier)?.esito ?? 'sconosciuta'
      return trovato === 'regolare' ? passes({ trovato }) : fails({ trovato })
    },
  }
}

/** Notes by month, matricola and amount, oldest first; empty when there is none. */
export function elencoNote(note: readonly NotaDiRettifica[]): string {
  const sorted = [...note].sort((a, b) => (a.periodo < b.periodo ? -1 : a.periodo > b.periodo ? 1 : 0))
  const named = sorted.slice(0, NOMINATE).map((n) => {
    const month = n.periodo.split('-').reverse().join('/')
    return `nota ${month} della matricola ${n.matricola} (${formatImporto(n.saldo)} €)`
  })
  const rest = sorted.length - named.length
  return rest > 0 ? `${named.join('; ')} e altre ${rest}` : named.join('; ')
}
