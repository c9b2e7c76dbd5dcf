import type { Twin } from '#core/domain/language.ts'
import { posizioni } from '#core/service/common/texts-posizioni.en.ts'
import { comuni, RULE } from '#core/service/common/texts.en.ts'
import type { texts as italian } from './texts.it.ts'

export const texts: Twin<typeof italian> = {
  title: 'Suspension of a contribution position',
  summary: 'Suspends an active contribution position that is left without employees for a while.',
  wants:
    'Stop or freeze the matricola, no workers for a while, seasonal closing, break, seasonal workers, end of the season.',
  'page.posizione': 'Contribution position',
  'page.sospensione': 'Suspension',
  'page.conferma': 'Confirmation',
  'field.posizione': 'Position to be suspended',
  'field.decorrenza': 'Date of the suspension',
  'field.ultimoMese': 'Last month with employees',
  'field.motivo': 'Reason',
  'field.motivoAltro': 'Description of the reason',
  'field.ripresaPrevista': 'Expected resumption',
  'field.dichiarazione':
    'I declare that from the date of the suspension there are no employees in service on the position',
  'hint.decorrenza':
    'It is the first day without employees, today at the latest. From here the 18 months count within which the position can be reactivated.',
  'hint.ultimoMese': 'The last month in which there was at least one employee.',
  'hint.motivoAltro': 'A few words are enough, 120 characters at most.',
  'hint.ripresaPrevista': 'The day on which employees are expected again.',
  'hint.dichiarazione':
    'The archive sees UniEmens returns, not the notices that employments ended: for those your declaration counts.',
  'option.motivo.ASSENZA_TEMPORANEA': 'No employees for the time being',
  'option.motivo.FINE_STAGIONE': 'End of the season',
  'option.motivo.ALTRO': 'Other',
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
  'check.codici-conclusi': posizioni.codiciConclusi,
  'check.ripresa-dopo-la-sospensione': {
    asks: 'The expected resumption, if given, comes after the suspension',
    fails:
      'The expected resumption, {trovato:giorno}, does not come after the date of the suspension, {atteso:giorno}.',
    mend: 'Give a resumption after {atteso:giorno}, or leave the field empty: it is optional.',
    source: RULE,
    atteso: 'after {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.ripresa-entro-diciotto-mesi': {
    asks: 'The expected resumption, if given, is within 18 months of the suspension',
    passes: 'Suspended from that date, the position can be reactivated until {atteso:giorno}.',
    fails:
      'The resumption is expected on {trovato:giorno}, but the position can be reactivated until {atteso:giorno}: after that it is to be closed.',
    mend: 'If the resumption cannot be brought forward, consider provisional closure instead of suspension.',
    source: 'Msg. INPS 3462/2020',
    atteso: 'can be reactivated until {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
}
