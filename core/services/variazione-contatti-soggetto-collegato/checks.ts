import { vigente, type Dossier, type SoggettoCollegato } from '#core/domain/dossier.ts'
import { posizioneDi } from '#core/domain/soggetti.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import {
  codiceFiscaleValido,
  matricolaValida,
  posizioneDellAzienda,
  statoPosizioneAmmesso,
} from '#core/service/common/posizione.ts'
import { codiceFiscaleDelSoggetto } from '#core/service/common/soggetti.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import { checksFor, fails, passes, type Verdict } from '#core/service/define.ts'
import type { VariazioneContatti } from './form.ts'
import { nuovi } from './nuovi.ts'
import { onIndirizzi, onNumeri, onRecapiti } from './recapiti.ts'
import { sheet } from './sheet.ts'
import { soggettoScelto, subject } from './subject.ts'

const check = checksFor<VariazioneContatti>()
const after = ['soggetto-esistente'] as const
const field = 'soggetto'

const matricola = (answers: VariazioneContatti, dossier: Dossier) => {
  const soggetto = soggettoScelto(answers, dossier)
  return soggetto && posizioneDi(soggetto, dossier)
}

export const checks = [
  check({
    code: 'soggetto-esistente',
    weight: 'blocca',
    field,
    verify: onSoggetto(({ cognome, nome, relazione }) => passes({ cognome, nome, relazione })),
  }),
  check({
    code: 'soggetto-in-corso',
    weight: 'blocca',
    after,
    field,
    verify: onSoggetto(({ dal, al, relazione }, { oggi }) => {
      const found = { relazione, atteso: oggi, trovato: periodo(dal, al) }
      return vigente({ dal, ...(al !== undefined && { al }) }, oggi) ? passes(found) : fails(found)
    }),
  }),
  codiceFiscaleValido<VariazioneContatti>(),
  matricolaValida<VariazioneContatti>({ matricola, after }),
  posizioneDellAzienda<VariazioneContatti>({ matricola, after, field }),
  statoPosizioneAmmesso<VariazioneContatti>({
    matricola,
    stati: ['attiva', 'riattivata'],
    after: ['posizione-dell-azienda'],
    field,
  }),
  richiedenteConTitolo<VariazioneContatti>({ who: sheet.who, matricola, after: ['posizione-dell-azienda'] }),
  codiceFiscaleDelSoggetto<VariazioneContatti>({ soggetto: soggettoScelto, after, field }),
  check({
    code: 'almeno-una-variazione',
    weight: 'blocca',
    after,
    field: 'nuovoTelefono',
    verify: onSoggetto(({ codiceFiscale: titolare, cognome, nome }, dossier, answers) => {
      const elenco = nuovi(answers, dossier, titolare).map(({ tipo, a }) => `${tipo} ${a}`)
      return elenco.length > 0 ? passes({ elenco: elenco.join(', ') }) : fails({ chi: `${nome} ${cognome}` })
    }),
  }),
  ...onNumeri,
  ...onIndirizzi,
  ...onRecapiti,
  nessunaRichiestaIdentica<VariazioneContatti>({ servizio: sheet.id, subject, after }),
]

function onSoggetto(verify: (soggetto: SoggettoCollegato, dossier: Dossier, answers: VariazioneContatti) => Verdict) {
  return (answers: VariazioneContatti, dossier: Dossier): Verdict => {
    const soggetto = soggettoScelto(answers, dossier)
    return soggetto ? verify(soggetto, dossier, answers) : fails({})
  }
}

const italian = (iso: string) => iso.split('-').reverse().join('/')

function periodo(dal: string, al: string | undefined): string {
  return al === undefined ? `dal ${italian(dal)}` : `dal ${italian(dal)}, cessata il ${italian(al)}`
}
