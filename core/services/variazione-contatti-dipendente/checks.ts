import { vigente } from '#core/domain/dossier.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import { codiceFiscaleValido, matricolaValida, posizioneDellAzienda } from '#core/service/common/posizione.ts'
import { suiRecapiti } from '#core/service/common/recapiti.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { VariazioneContatti } from './form.ts'
import { sheet } from './sheet.ts'
import { delegheDelDipendente, dipendenteScelto, posizioneInteressata, subject } from './subject.ts'

const check = checksFor<VariazioneContatti>()
const matricola = posizioneInteressata
const after = ['delega-del-dipendente-in-vigore'] as const

export const checks = [
  check({
    code: 'dipendente-delegato',
    weight: 'blocca',
    field: 'dipendente',
    verify: (answers, dossier) => {
      const [delega] = delegheDelDipendente(answers, dossier)
      const found = { trovato: answers.dipendente, azienda: dossier.azienda.ragioneSociale }
      return delega ? passes({ ...found, nome: delega.delegatoNome ?? delega.delegato }) : fails(found)
    },
  }),
  check({
    code: 'delega-del-dipendente-in-vigore',
    weight: 'blocca',
    after: ['dipendente-delegato'],
    field: 'dipendente',
    verify: (answers, dossier) => {
      const his = delegheDelDipendente(answers, dossier)
      const found = { atteso: dossier.oggi, trovato: his.map(({ dal, al }) => span(dal, al)).join(', ') }
      return his.some((d) => vigente(d, dossier.oggi)) ? passes(found) : fails(found)
    },
  }),
  codiceFiscaleValido<VariazioneContatti>(),
  matricolaValida<VariazioneContatti>({ matricola, after }),
  posizioneDellAzienda<VariazioneContatti>({ matricola, after, field: 'dipendente' }),
  richiedenteConTitolo<VariazioneContatti>({ who: sheet.who, matricola, after: ['posizione-dell-azienda'] }),
  check({
    code: 'contatti-propri',
    weight: 'blocca',
    after: ['richiedente-con-titolo'],
    field: 'dipendente',
    verify: ({ dipendente }, { richiedente: { ruolo, codiceFiscale } }) => {
      const found = { atteso: codiceFiscale, trovato: dipendente }
      return ruolo === 'dipendente-delegato' && dipendente !== codiceFiscale ? fails(found) : passes(found)
    },
  }),
  ...suiRecapiti<VariazioneContatti>({ titolare: dipendenteScelto, after: ['dipendente-delegato'], pec: 'avvisa' }),
  nessunaRichiestaIdentica<VariazioneContatti>({ servizio: sheet.id, subject, after: ['dipendente-delegato'] }),
]

const italian = (day: string) => day.split('-').reverse().join('/')

function span(dal: string, al: string | undefined): string {
  return al === undefined ? `dal ${italian(dal)}` : `dal ${italian(dal)} al ${italian(al)} escluso`
}
