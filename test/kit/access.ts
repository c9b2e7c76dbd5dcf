import type { Access } from '#core/access/access.ts'
import type { Identity } from '#core/access/identity.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok } from '#core/kernel/result.ts'
import { ROSSI } from './dossier.ts'

/** Whoever the tests let in, by the bearer he shows. */
export const PEOPLE: Readonly<Record<string, Identity>> = {
  rossi: { soggetto: ROSSI, nome: 'Studio Rossi', ruoli: ['contribuente'] },
  bianchi: { soggetto: 'BNCLRA75C41F205Q', nome: 'Laura Bianchi', ruoli: ['contribuente'] },
  operatore: { soggetto: 'VRDGPP70E05L219A', nome: 'Giuseppe Verdi', ruoli: ['operatore'], sede: '7000' },
  altrove: { soggetto: 'NREMRC68M10D612B', nome: 'Marco Neri', ruoli: ['operatore'], sede: '4900' },
  capo: { soggetto: 'GLLNNA65D52H501X', nome: 'Anna Galli', ruoli: ['amministratore'] },
}

const forbidden: Failure = { code: 'non-autorizzato', retry: 'never' }

/** Development identities: each may ask for himself, and everybody at a Sede but one may see. The word `rotto` breaks it. */
export const testAccess: Access = {
  authenticate: async (bearer) => {
    if (bearer === 'rotto') throw new Error(`a vault that breaks on ${ROSSI}`)
    const known = PEOPLE[bearer]
    return known ? ok(known) : no({ code: 'non-autenticato', retry: 'never' })
  },
  may: () => ok(null),
  mayAsk: async (identity, submission) => mayAsk(identity, submission),
  mayAskAll: async (identity, batch) => batch.map((submission) => mayAsk(identity, submission)),
  maySee: async ({ sede }) => (sede === '4900' ? no(forbidden) : ok(null)),
  mayWith: async ({ soggetto, ruoli, sede }, action, { id, found }) => {
    const isHis = found?.recipient === soggetto
    const sees = action === 'richiesta.leggi' && !ruoli.includes('contribuente') && sede !== '4900'
    return found && (isHis || sees)
      ? ok(null)
      : no({ code: 'richiesta-sconosciuta', retry: 'never', details: { richiesta: id } })
  },
  mayWrite: async ({ ruoli }) => (ruoli.includes('contribuente') ? ok(null) : no(forbidden)),
  mayWithThread: async ({ soggetto, sede }, action, { id, found }) => {
    const isHis = action !== 'comunicazione.tratta' && found?.recipient === soggetto
    const isOfSede = action !== 'comunicazione.replica' && found?.sede === sede
    return found && (isHis || isOfSede)
      ? ok(null)
      : no({ code: 'comunicazione-sconosciuta', retry: 'never', details: { comunicazione: id } })
  },
}

function mayAsk({ soggetto }: Identity, { richiedente: { codiceFiscale, delegante } }: Asked) {
  return soggetto === codiceFiscale || soggetto === delegante ? ok(null) : no(forbidden)
}

type Asked = Parameters<Access['mayAsk']>[1]
