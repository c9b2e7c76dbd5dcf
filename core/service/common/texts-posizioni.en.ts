import type { Twin } from '#core/domain/language.ts'
import type { posizioni as italian } from './texts-posizioni.it.ts'
import { RULE } from './texts.en.ts'

const UNIEMENS = `${RULE}, on the UniEmens checks of Msg. INPS 1990/2015`
const STATUSES = `${RULE}, on the statuses of Msg. INPS 3462/2020`
const DEADLINE = `${RULE}, on the deadline for sending UniEmens returns`

export const posizioni: Twin<typeof italian> = {
  decorrenzaNonFutura: {
    asks: 'The date given is not in the future',
    fails: 'The date given, {trovato:giorno}, is still to come: until then there might be employees in service.',
    mend: 'Give a date up to today, {atteso:giorno}, or submit the request again from {trovato:giorno}.',
    source: RULE,
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  decorrenzaNonPrimaDelloStato: {
    asks: 'The date given is not before the present status of the position',
    fails:
      'The date given, {trovato:giorno}, comes before {atteso:giorno}, since when the position has its present status.',
    mend: 'Give a date from {atteso:giorno} on. If that status begins too late in the archive, update it and submit the request again.',
    source: STATUSES,
    atteso: 'from {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  comunicazioneEntroTrentaGiorni: {
    asks: 'The request arrives within 30 days of the date given',
    fails: 'More than 30 days have passed since the date given: it was to be reported by {atteso:giorno}.',
    mend: 'The request goes ahead all the same. Check that the date is right and keep a note of why it is late.',
    source: `${RULE}, on the customary term of 30 days`,
    atteso: 'by {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  nessunLavoratoreDopo: {
    asks: 'After the month of the date given no employees are shown in service',
    fails: 'The returns after the month of the date given still show employees in service: {trovato:detto}.',
    mend: 'Give the first day without employees. If the returns are wrong, import the variation files and submit the request again.',
    source: STATUSES,
    atteso: 'none after {atteso:periodo}',
    trovato: '{trovato:detto}',
  },
  ultimoMeseCoerente: {
    asks: 'The last month with employees lies between the start of the present status and the date given',
    fails:
      'The last month with employees, {trovato:periodo}, does not lie between {inizio:periodo}, when the present status of the position began, and {atteso:periodo}, the month of the date given.',
    mend: 'Correct the last month with employees, or the date given.',
    source: RULE,
    atteso: 'from {inizio:periodo} to {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  ultimoMeseNonSmentito: {
    asks: 'No return in the archive contradicts the last month with employees',
    fails:
      'The archive holds a return with employees more recent ({atteso:periodo}) than the month given ({trovato:periodo}).',
    mend: 'Give {atteso:periodo} or a later one as the last month. If the return is wrong, import the variation file.',
    source: RULE,
    atteso: 'not before {atteso:periodo}',
    trovato: '{trovato:periodo}',
  },
  denuncePresenti: {
    asks: 'The UniEmens returns whose deadline has passed are in the archive',
    fails: 'UniEmens returns whose deadline has passed are missing from the archive: {trovato:detto}.',
    mend: 'If they were sent, import their files; if they are really missing, send them. If there were no employees left in those months, move the date given earlier.',
    source: DEADLINE,
    trovato: 'missing: {trovato:detto}',
  },
  denunceDaCompletare: {
    asks: 'The archive has all the UniEmens returns up to the last month with employees',
    fails: 'UniEmens returns up to the last month with employees are missing from the archive: {trovato:detto}.',
    mend: 'The request goes ahead all the same. If the returns were already sent, import their files; otherwise send them by their deadline, the end of the following month.',
    source: DEADLINE,
    trovato: 'missing: {trovato:detto}',
  },
  nessunaDenunciaOltreIlMeseSuccessivo: {
    asks: 'There are no returns beyond the month after the date given',
    fails:
      'The archive holds returns later than {atteso:periodo}: {trovato:detto}. They would not be allowed for a position that was already idle on that date.',
    mend: 'Give a date nearer to those returns; if they were sent by mistake, put them right and update the archive.',
    source: UNIEMENS,
    atteso: 'none after {atteso:periodo}',
    trovato: '{trovato:detto}',
  },
  nessunaDenunciaNelMeseSuccessivo: {
    asks: 'There is no return for the month after the date given',
    fails:
      'The archive holds the return {trovato:periodo}, of the month after the date given; it does not say that there were employees in service.',
    mend: 'Check that the date is right: a return for the following month is allowed, but with a warning.',
    source: UNIEMENS,
    trovato: '{trovato:periodo}',
  },
  codiciConclusi: {
    asks: 'No authorisation code holds beyond the date given',
    fails: 'After {dal:giorno} these authorisation codes still hold: {elenco:detto}.',
    mend: 'Check whether they are to be closed, and that no periods of wage guarantee (cassa integrazione) are authorised beyond the date.',
    source: RULE,
  },
}
