import type { Twin } from '#core/domain/language.ts'
import type { comuniAutorizzazioni as italian } from './texts-autorizzazioni.it.ts'

const LAW = 'L. 296/2006, art. 1, c. 1175'

export const comuniAutorizzazioni: Twin<typeof italian> = {
  nessunaIrregolarita: {
    asks: 'The company is not shown to be behind with its payments',
    fails:
      'The company’s DURC has been not compliant since {dal:giorno}: as long as it is, no reliefs are due. Amounts to be settled in the archive: {cause:elenco}.',
    mend: 'Regularise within the 15 days of the invitation that INPS sends by PEC, record the new outcome in the archive and submit the request again.',
    source: `${LAW}; Msg. INPS 2648/2018`,
    trovato: '{trovato:stato} since {dal:giorno}',
  },
  regolaritaAccertata: {
    asks: 'The company’s contribution compliance is ascertained',
    passes: 'The company is {trovato:stato} in its payments.',
    fails:
      'The company’s contribution compliance is {trovato:stato} today: the check covers all the positions of the tax code.',
    mend: 'Look up the DURC online. If its outcome is not compliant, there are 15 days from the invitation to regularise.',
    source: LAW,
    trovato: '{trovato:stato}',
  },
}
