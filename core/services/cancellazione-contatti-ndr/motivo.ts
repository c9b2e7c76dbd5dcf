import { isIndirizzo, isPecAziendale } from '#core/domain/recapito.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import { riscontro } from '#core/service/inquiry.ts'
import { onContatto, onDestinatario } from './contatto.ts'
import type { Cancellazione } from './form.ts'
import { allegati } from './subject.ts'

const check = checksFor<Cancellazione>()

/** A domicilio digitale is kept in the Registro delle imprese: there it is changed, and nowhere removed. */
export const onDomicilio = check({
  code: 'non-domicilio-digitale',
  weight: 'blocca',
  after: ['contatto-registrato'],
  field: 'contatto',
  verify: onContatto((contatto, { azienda }, { iscrittaRegistroImprese }) => {
    if (!isPecAziendale(contatto, azienda) || iscrittaRegistroImprese !== true) return passes()
    const { naturaGiuridica, registroImprese, ragioneSociale } = azienda
    // a sole trader in procedura concorsuale has no duty to keep one
    if (naturaGiuridica === 'impresa-individuale' && registroImprese?.proceduraConcorsuale === true) return passes()
    return fails({ valore: contatto.valore, azienda: ragioneSociale })
  }),
})

/** The reason must be one that a contact of that kind, and of that person, can have. */
export const onMotivo = [
  check({
    code: 'delega-cessata',
    weight: 'blocca',
    after: ['contatto-dell-azienda'],
    field: 'motivo',
    verify: onDestinatario(({ nome, delega, dal }, _, __, { motivo }) => {
      if (motivo !== 'DELEGA_REVOCATA') return passes()
      const found = { nome, atteso: 'cessata', trovato: delega, dal: dal ?? '' }
      return delega === 'cessata' ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'motivo-adatto-al-contatto',
    weight: 'blocca',
    after: ['contatto-registrato'],
    field: 'motivo',
    verify: onContatto(({ tipo, valore }, _, { motivo }) =>
      motivo === 'CASELLA_PIENA' && !isIndirizzo(tipo) ? fails({ valore, trovato: tipo }) : passes(),
    ),
  }),
  check({
    code: 'motivo-duraturo',
    weight: 'avvisa',
    after: ['motivo-adatto-al-contatto'],
    field: 'motivo',
    verify: onContatto(({ valore }, _, { motivo }) => (motivo === 'CASELLA_PIENA' ? fails({ valore }) : passes())),
  }),
]

/** The files that prove it: each must be in the archive. */
export const onProva = [
  check({
    code: 'prova-in-archivio',
    weight: 'blocca',
    field: 'prova',
    verify: (answers, dossier) => {
      const missing = allegati(answers).filter((hash) => found(hash, dossier) === false)
      return missing.length === 0 ? passes() : fails({ trovato: missing.map(short).join(', ') })
    },
  }),
  check({
    code: 'prova-riscontrata',
    weight: 'avvisa',
    field: 'prova',
    verify: (answers, dossier) => {
      const unknown = allegati(answers).filter((hash) => found(hash, dossier) === undefined)
      return unknown.length === 0 ? passes() : fails({ trovato: unknown.map(short).join(', ') })
    },
  }),
]

function found(valore: string, dossier: Parameters<typeof riscontro>[0]): boolean | undefined {
  return riscontro(dossier, { domanda: 'allegato', valore })?.trovato
}

/** Enough of a SHA-256 to tell two files apart. */
const short = (hash: string) => hash.slice(0, 12)
