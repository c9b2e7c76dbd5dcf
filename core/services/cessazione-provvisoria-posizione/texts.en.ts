import type { Twin } from '#core/domain/language.ts'
import { posizioni } from '#core/service/common/texts-posizioni.en.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

const PENDING = 'Msg. INPS 3462/2020'
const NOT_STOPPED = 'The request goes ahead all the same: what is pending only stops the final closure.'

export const texts: Twin<typeof italian> = {
  title: 'Provisional closure of a contribution position',
  summary: 'Provisionally closes a contribution position, active or suspended, that will have no employees any more.',
  wants: 'Close the matricola, closing down the firm, end of activity, dismiss everybody, liquidation, bankruptcy.',
  'page.posizione': 'Contribution position',
  'page.cessazione': 'Closure',
  'page.conferma': 'Confirmation',
  'field.posizione': 'Position to be closed',
  'field.sospesaDal': 'Suspended since',
  'field.decorrenza': 'Date of the closure',
  'field.ultimoMese': 'Last month with employees',
  'field.dichiarazione':
    'I declare that from the date of the closure there are no employees in service on the position',
  'field.conferma': 'I understand that the closure cannot be undone from here, and I confirm it',
  'hint.decorrenza':
    'It is the first day without employees, today at the latest. For a suspended position, not before the suspension.',
  'hint.ultimoMese': 'The last month in which there was at least one employee.',
  'hint.dichiarazione':
    'The archive sees UniEmens returns, not the notices that employments ended: for those your declaration counts.',
  'hint.conferma':
    'A closed position does not become active again with a request of Scrittoio. If there are no employees just for a while, ask for suspension. Final closure is up to the INPS office, when nothing is pending.',
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.matricola-valida': comuni.matricolaValida,
  'check.stato-posizione-ammesso': comuni.statoPosizioneAmmesso,
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.decorrenza-non-futura': posizioni.decorrenzaNonFutura,
  'check.decorrenza-non-prima-dello-stato': posizioni.decorrenzaNonPrimaDelloStato,
  'check.comunicazione-entro-trenta-giorni': posizioni.comunicazioneEntroTrentaGiorni,
  'check.nessun-lavoratore-dopo': posizioni.nessunLavoratoreDopo,
  'check.ultimo-mese-coerente': posizioni.ultimoMeseCoerente,
  'check.ultimo-mese-non-smentito': posizioni.ultimoMeseNonSmentito,
  'check.denunce-presenti': posizioni.denuncePresenti,
  'check.denunce-da-completare': posizioni.denunceDaCompletare,
  'check.nessuna-denuncia-oltre-il-mese-successivo': posizioni.nessunaDenunciaOltreIlMeseSuccessivo,
  'check.nessuna-denuncia-nel-mese-successivo': posizioni.nessunaDenunciaNelMeseSuccessivo,
  'check.nessuna-nota-aperta': {
    asks: 'There are no adjustment notes to be settled on the position',
    fails: 'There are adjustment notes still to be settled on the position: {elenco:detto}.',
    mend: `${NOT_STOPPED} Settle the notes before you ask for that.`,
    source: PENDING,
  },
  'check.nessun-debito-in-corso': {
    asks: 'No instalment plans or debt notices are shown on the position',
    fails: 'Some payments of the position are tied to a debt to be checked: {elenco:stato}.',
    mend: `${NOT_STOPPED} Check that the debt is paid off.`,
    source: PENDING,
  },
  'check.nessuna-richiesta-in-attesa': {
    asks: 'No other requests about the position are waiting for their outcome',
    fails: 'Still waiting for an outcome on the position: {elenco:richieste}.',
    mend: 'If a closed position would make them useless, wait for their outcome first.',
    source: RULE,
  },
  'check.nessuna-dpa-oltre-la-data': {
    asks: 'There are no prior declarations (DPA) for months after the closure',
    fails: 'The prior declaration (DPA) was made for the position for months after the closure: {elenco:detto}.',
    mend: 'Check the date: in those months there will be no reliefs to use on this position.',
    source: RULE,
  },
  'check.codici-conclusi': posizioni.codiciConclusi,
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
}
