import type { Dossier, Ruolo } from '#core/domain/dossier.ts'
import { titolari, titoloDelRichiedente } from '#core/domain/titolo.ts'
import { fails, passes, type Check, type Found } from '#core/service/define.ts'
import type { PositionOf } from './posizione.ts'

type Who<A> = { readonly who: readonly Ruolo[]; readonly matricola: PositionOf<A>; readonly after?: readonly string[] }

/** C04: the requester has a title in force on the position, in a role that may ask for this. L. 12/1979 art. 1, circ. 28/2011. */
export function richiedenteConTitolo<A>({ who, matricola, after = [] }: Who<A>): Check<A, 'richiedente-con-titolo'> {
  return {
    code: 'richiedente-con-titolo',
    weight: 'blocca',
    after,
    verify: (answers, dossier) => judged(who, [matricola(answers, dossier) ?? ''], dossier),
  }
}

/** C04 for what concerns the whole company: a title in force on any of its positions is enough. */
export function richiedenteConTitoloSullAzienda<A>(who: readonly Ruolo[]): Check<A, 'richiedente-con-titolo'> {
  return {
    code: 'richiedente-con-titolo',
    weight: 'blocca',
    verify: (_, dossier) => {
      const positions = dossier.posizioni.map((p) => p.matricola)
      // a company without positions can still be represented
      return judged(who, positions.length > 0 ? positions : [''], dossier)
    },
  }
}

function judged(who: readonly Ruolo[], positions: readonly string[], dossier: Dossier) {
  const { codiceFiscale, ruolo } = dossier.richiedente
  const found: Found = {
    ruolo,
    ruoli: who.join(', '),
    matricola: positions.join(', '),
    atteso: names(who, positions, dossier),
    trovato: codiceFiscale,
  }
  const entitled = who.includes(ruolo) && positions.some((of) => titoloDelRichiedente(dossier, of) !== undefined)
  return entitled ? passes(found) : fails(found)
}

/** Who could ask instead; not the sub-delegati, who act in the name of an intermediario already there. */
function names(who: readonly Ruolo[], positions: readonly string[], dossier: Dossier): string {
  const able = positions
    .flatMap((of) => titolari(dossier, of))
    .filter(({ ruolo }) => who.includes(ruolo) && ruolo !== 'sub-delegato')
  return [...new Set(able.map(({ nome }) => nome))].join(', ')
}
