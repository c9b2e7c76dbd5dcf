import type { Dossier } from '#core/domain/dossier.ts'
import { addMonths, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { inizioDi, siIncontrano } from '#core/domain/soggetti.ts'
import { nonDopo, nonPrima } from '#core/service/common/limiti.ts'
import { comunicataEntroTrentaGiorni, giaNelRegistroImprese } from '#core/service/common/soggetti.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Inserimento } from './form.ts'
import { idDi } from './operations.ts'
import { impossibile, insolita, naturaDi, puoAvereTitolare } from './ruoli.ts'
import { codiceDi, matricolaDi } from './subject.ts'

/** How far back a relation may be told, in months: contributions lapse in five years. Our rule. */
const RITARDO_MASSIMO = 60

const check = checksFor<Inserimento>()
const giorno = ({ dataInizio }: Inserimento) => dataInizio
const field = 'relazione'

/** Whether a company of that kind can have that role, and this person in it. */
export const onRuolo = [
  check({
    code: 'titolare-ammesso',
    weight: 'blocca',
    field,
    verify: ({ relazione }, { azienda }) => {
      const trovato = naturaDi(azienda) ?? 'codice fiscale di 11 cifre'
      const found = { azienda: azienda.ragioneSociale, atteso: 'impresa-individuale', trovato }
      return relazione !== 'titolare' || puoAvereTitolare(azienda) ? passes(found) : fails(found)
    },
  }),
  check({
    code: 'titolare-e-l-azienda',
    weight: 'blocca',
    after: ['titolare-ammesso'],
    field: 'codiceFiscale',
    verify: (answers, { azienda }) => {
      const found = { atteso: azienda.codiceFiscale, trovato: codiceDi(answers) ?? '' }
      return answers.relazione !== 'titolare' || found.trovato === found.atteso ? passes() : fails(found)
    },
  }),
  check({
    code: 'relazione-compatibile',
    weight: 'blocca',
    field,
    verify: ({ relazione }, { azienda }) => {
      const natura = naturaDi(azienda)
      const found = { relazione, natura: natura ?? 'non conosciuta' }
      return impossibile(relazione, natura) ? fails(found) : passes(found)
    },
  }),
  check({
    code: 'relazione-consueta',
    weight: 'avvisa',
    field,
    verify: ({ relazione }, { azienda }) => {
      const natura = naturaDi(azienda)
      return insolita(relazione, natura) ? fails({ relazione, natura: natura ?? '' }) : passes()
    },
  }),
  check({
    code: 'relazione-non-gia-in-corso',
    weight: 'blocca',
    field,
    verify: (answers, dossier) => {
      const twin = dossier.soggettiCollegati.find((s) => gemella(answers, dossier, s))
      if (twin === undefined) return passes()
      const { relazione, dal, al } = twin
      return fails({ relazione, dal, fine: durata(al), dove: dove(twin) })
    },
  }),
]

/** When the relation begins. */
export const onInizio = [
  nonDopo<Inserimento>()({
    code: 'inizio-non-futuro',
    field: 'dataInizio',
    giorno,
    limite: (_, { oggi }) => oggi,
  }),
  nonPrima<Inserimento>()({
    code: 'inizio-non-prima-della-posizione',
    field: 'dataInizio',
    after: ['posizione-dell-azienda'],
    giorno,
    limite: primoGiorno,
  }),
  nonPrima<Inserimento>()({
    code: 'inizio-non-troppo-passato',
    field: 'dataInizio',
    giorno,
    limite: (_, { oggi }) => addMonths(oggi as Giorno, -RITARDO_MASSIMO),
  }),
  comunicataEntroTrentaGiorni<Inserimento>({ giorno, field: 'dataInizio' }),
  giaNelRegistroImprese<Inserimento>({ relazione: ({ relazione }) => relazione, field }),
]

type Soggetto = Dossier['soggettiCollegati'][number]

/** The same person in the same relation, on a day and a position that the new one takes too. */
function gemella(answers: Inserimento, { azienda }: Dossier, one: Soggetto): boolean {
  if (one.id === idDi(answers, azienda.codiceFiscale)) return true
  const same = one.codiceFiscale === codiceDi(answers) && one.relazione === answers.relazione
  const lasts = one.al === undefined || one.al > answers.dataInizio
  return same && lasts && siIncontrano(one.matricola, matricolaDi(answers))
}

function durata(al: string | undefined): string {
  return al === undefined ? 'tuttora in corso' : `cessata il ${al.split('-').reverse().join('/')}`
}

function dove({ matricola }: Soggetto): string {
  return matricola === undefined ? 'tutta l’azienda' : `la matricola ${matricola}`
}

/** The first day of the position; of the whole company that of its first activity or position. */
function primoGiorno(answers: Inserimento, { azienda, posizioni }: Dossier): string | undefined {
  const matricola = matricolaDi(answers)
  const of = posizioni.filter((p) => matricola === undefined || p.matricola === matricola).map(inizioDi)
  const activity = matricola === undefined && azienda.inizioAttivita !== undefined ? [azienda.inizioAttivita] : []
  return [...of, ...activity].sort()[0]
}
