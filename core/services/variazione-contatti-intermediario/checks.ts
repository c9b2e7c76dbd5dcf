import type { Dossier } from '#core/domain/dossier.ts'
import { intermediarioCheChiede } from '#core/domain/recapito.ts'
import { variati } from '#core/service/common/nuovi-recapiti.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import { suiRecapiti } from '#core/service/common/recapiti.ts'
import { richiedenteConTitoloSullAzienda } from '#core/service/common/titolo.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { VariazioneContatti } from './form.ts'
import { sheet } from './sheet.ts'
import { subject } from './subject.ts'

const check = checksFor<VariazioneContatti>()
const titolare = (_: VariazioneContatti, { richiedente }: Dossier) => intermediarioCheChiede(richiedente)

export const checks = [
  // the company only proves that he acts as an intermediario: any of its positions in delega is enough
  richiedenteConTitoloSullAzienda<VariazioneContatti>(sheet.who),
  ...suiRecapiti<VariazioneContatti>({ titolare, after: ['richiedente-con-titolo'], pec: 'blocca' }),
  check({
    code: 'pec-in-pubblico-registro',
    weight: 'avvisa',
    after: ['richiedente-con-titolo'],
    field: 'pecInRegistro',
    verify: (answers, dossier) => {
      const changed = variati(answers, dossier, titolare(answers, dossier) ?? '')
      const pec = changed.find(({ tipo }) => tipo === 'pec')?.valore
      return pec === undefined || answers.pecInRegistro === true ? passes() : fails({ trovato: pec })
    },
  }),
  nessunaRichiestaIdentica<VariazioneContatti>({ servizio: sheet.id, subject }),
]
