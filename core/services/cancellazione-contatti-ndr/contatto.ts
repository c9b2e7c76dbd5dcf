import { destinatarioDi, raggiuntoOggi, type Destinatario } from '#core/domain/destinatario.ts'
import type { Contatto, Dossier } from '#core/domain/dossier.ts'
import { intermediarioCheChiede, isPecAziendale, type TipoRecapito } from '#core/domain/recapito.ts'
import { checksFor, fails, passes, type Verdict } from '#core/service/define.ts'
import type { Cancellazione } from './form.ts'
import { contattoScelto } from './subject.ts'

const check = checksFor<Cancellazione>()
const field = 'contatto'
const after = ['contatto-dell-azienda'] as const

/** A verdict on the chosen contact; `contatto-registrato` runs first, so there is one. */
export function onContatto(verify: (contatto: Contatto, dossier: Dossier, answers: Cancellazione) => Verdict) {
  return (answers: Cancellazione, dossier: Dossier): Verdict => {
    const contatto = contattoScelto(answers, dossier)
    return contatto ? verify(contatto, dossier, answers) : fails({})
  }
}

/** A verdict on whom it reaches; `contatto-dell-azienda` runs first, so he is known. */
export function onDestinatario(
  verify: (whose: Destinatario, contatto: Contatto, dossier: Dossier, answers: Cancellazione) => Verdict,
) {
  return onContatto((contatto, dossier, answers) => {
    const whose = destinatarioDi(contatto, dossier)
    return whose ? verify(whose, contatto, dossier, answers) : fails({})
  })
}

/** What the contact itself must be. */
export const onChosen = [
  check({
    code: 'contatto-registrato',
    weight: 'blocca',
    field,
    verify: onContatto(({ valore, tipo, titolare }) => passes({ valore, tipo, titolare })),
  }),
  check({
    code: 'contatto-dell-azienda',
    weight: 'blocca',
    after: ['contatto-registrato'],
    field,
    verify: onContatto((contatto, dossier) => {
      const whose = destinatarioDi(contatto, dossier)
      const found = { valore: contatto.valore, azienda: dossier.azienda.ragioneSociale }
      return whose ? passes({ ...found, nome: whose.nome }) : fails({ ...found, trovato: contatto.titolare })
    }),
  }),
]

/** Who may take a contact away from an intermediario, and what goes with it. */
export const onOwner = [
  check({
    code: 'contatto-disponibile-al-richiedente',
    weight: 'blocca',
    after: [...after, 'richiedente-con-titolo'],
    field,
    verify: onDestinatario((whose, { titolare }, { richiedente, azienda }) => {
      const found = { atteso: `${whose.nome}, ${azienda.ragioneSociale}`, trovato: richiedente.codiceFiscale }
      const his = richiedente.ruolo === 'rappresentante-legale' || intermediarioCheChiede(richiedente) === titolare
      return his || !atWork(whose) ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'contatto-solo-dell-azienda',
    weight: 'avvisa',
    after,
    field,
    verify: onDestinatario((whose, { matricola }) =>
      atWork(whose) && matricola === undefined ? fails({ nome: whose.nome }) : passes(),
    ),
  }),
]

/** What is left once the contact is gone. */
export const onRemaining = [
  check({
    code: 'resta-un-contatto-utilizzabile',
    weight: 'avvisa',
    after: ['contatto-registrato'],
    field,
    verify: onContatto((contatto, dossier) => (remaining(contatto, dossier).length > 0 ? passes() : fails({}))),
  }),
  check({
    code: 'resta-una-pec',
    weight: 'avvisa',
    after: ['contatto-registrato'],
    field,
    verify: onContatto((contatto, dossier) => {
      if (contatto.tipo !== 'pec') return passes()
      return remaining(contatto, dossier).includes('pec') ? passes() : fails({})
    }),
  }),
]

/** An intermediario whose delega is in force: unless kept for one position, his contact serves all his companies. */
function atWork({ legame, delega }: Destinatario): boolean {
  return legame === 'intermediario' && delega === 'in-vigore'
}

/** By what else a note reaches somebody today: the other contacts, and the company's PEC even when it is among none. */
function remaining(contatto: Contatto, dossier: Dossier): readonly TipoRecapito[] {
  const { azienda, contatti } = dossier
  const others = contatti.filter(
    (other) => other.id !== contatto.id && other.anomalo !== true && reaches(other, dossier),
  )
  const kept = contatti.some((one) => isPecAziendale(one, azienda))
  return [...others.map(({ tipo }) => tipo), ...(azienda.pec === undefined || kept ? [] : (['pec'] as const))]
}

function reaches(contatto: Contatto, dossier: Dossier): boolean {
  const whose = destinatarioDi(contatto, dossier)
  return whose !== undefined && raggiuntoOggi(whose)
}
