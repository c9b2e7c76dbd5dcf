import { mese, ultimoMeseConDipendenti } from '#core/domain/denunce.ts'
import type { Dossier, Posizione, StatoPosizione } from '#core/domain/dossier.ts'
import { addDays, isGiorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { posizioneCon, riattivabileFinoAl } from '#core/domain/posizione.ts'
import type { Loose } from '#core/forms/loose.ts'
import { first, ownPositions, type Known, type Option, type OptionWords, type Pick } from './option.ts'

const IN_ATTIVITA: readonly StatoPosizione[] = ['attiva', 'riattivata']

/** What is known of the position chosen in `posizione`, some of it on the day answered in `decorrenza`. */
export const facts = {
  /** Only what the archive can really tell for that day. */
  'posizione.ultimo-mese-con-dipendenti': (dossier, answers) => {
    const posizione = posizioneCon(dossier, answers['posizione'])
    const giorno = giornoDi(answers)
    return posizione && giorno && ultimoMeseConDipendenti(dossier, posizione, giorno)
  },
  /** The last month in which somebody may have worked: that of the day before. */
  'posizione.ultimo-mese-possibile': (_, answers) => {
    const giorno = giornoDi(answers)
    return giorno && mese(addDays(giorno, -1))
  },
  'posizione.sospesa-dal': (dossier, answers) => sospesaDal(dossier, answers),
  'posizione.riattivabile-fino-al': (dossier, answers) => {
    const dal = sospesaDal(dossier, answers)
    return dal && riattivabileFinoAl(dal)
  },
  'posizione.csc': (dossier, answers) => posizioneCon(dossier, answers['posizione'])?.csc,
} as const satisfies Record<string, Known>

export const picks = {
  posizioni: ({ posizioni }, _, words) => posizioni.map((posizione) => asOption(posizione, words)),
  /** Positions with employees; those the requester has a title on, if there is any. */
  'posizioni-attive': within(IN_ATTIVITA),
  'posizioni-sospese': within(['sospesa']),
  'posizioni-da-cessare': within([...IN_ATTIVITA, 'sospesa']),
} as const satisfies Record<string, Pick>

/** No position is older than the last century: earlier days are slips of the pen. */
const PRIMO_GIORNO = '1900-02-01'

function giornoDi({ decorrenza }: Loose): Giorno | undefined {
  return typeof decorrenza === 'string' && isGiorno(decorrenza) && decorrenza >= PRIMO_GIORNO ? decorrenza : undefined
}

function sospesaDal(dossier: Dossier, { posizione: matricola }: Loose): string | undefined {
  const posizione = posizioneCon(dossier, matricola)
  return posizione?.stato === 'sospesa' ? posizione.dal : undefined
}

/** Positions in one of those states; all of them when none is, so that the istruttoria can say why not. */
function within(stati: readonly StatoPosizione[]): Pick {
  return (dossier, _, words) => {
    const own = ownPositions(dossier)
    const suiting = first(dossier.posizioni, ({ stato }) => stati.includes(stato))
    return first(suiting, ({ matricola }) => own.has(matricola)).map((posizione) => asOption(posizione, words))
  }
}

function asOption({ matricola, stato, dal }: Posizione, words: OptionWords): Option {
  return {
    value: matricola,
    label: words.matricola(matricola),
    detail: words.position(stato, dal),
  }
}
