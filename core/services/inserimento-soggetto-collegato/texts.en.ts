import type { Twin } from '#core/domain/language.ts'
import { soggetti } from '#core/service/common/texts-soggetti.en.ts'
import { comuni } from '#core/service/common/texts.en.ts'
import { diPersona, diRelazione } from './texts-verifiche.en.ts'
import type { texts as italian } from './texts.it.ts'

export const texts: Twin<typeof italian> = {
  title: 'Addition of a linked person',
  summary:
    'Links a person to an active contribution position, or to the whole company: owner, legal representative, partner and others.',
  wants:
    'New director, a new partner joins, change or appointment of the legal representative, add a person, receiver, liquidator.',
  'page.relazione': 'Relation',
  'page.persona': 'Person',
  'page.inizio': 'Start',
  'field.matricola': 'Contribution position',
  'field.ambito': 'The relation holds for',
  'field.relazione': 'Relation',
  'field.codiceFiscale': 'The person’s tax code',
  'field.cognome': 'Surname',
  'field.nome': 'First name',
  'field.nascita': 'Date of birth',
  'field.sesso': 'Sex',
  'field.luogoNascita': 'Place of birth',
  'field.dataInizio': 'Start of the relation',
  'field.dichiarazione': 'I declare that the person’s data and the relation are shown by documents I have seen',
  'hint.matricola': 'An active position, even if the relation holds for the whole company.',
  'hint.ambito': 'For the whole company one has to be entitled on each of its open positions.',
  'hint.codiceFiscale': 'Sixteen characters; eleven digits only for those who have a provisional code.',
  'hint.nascita':
    'It is read from the tax code, which does not tell the century though: correct it if the person is over a hundred.',
  'hint.luogoNascita':
    'The land registry code of the municipality or foreign State (H501 is Rome), as the tax code writes it. A name can be written, but is not compared.',
  'hint.dataInizio':
    'The first day on which the relation holds. Five years ago at most, and not before the position began.',
  'hint.dichiarazione': 'For example an identity document and an extract (visura), minutes or a power of attorney.',
  'option.ambito.posizione': 'This position only',
  'option.ambito.azienda': 'The whole company',
  'option.relazione.titolare': 'Owner',
  'option.relazione.rappresentante-legale': 'Legal representative',
  'option.relazione.socio': 'Partner',
  'option.relazione.amministratore': 'Director',
  'option.relazione.liquidatore': 'Liquidator',
  'option.relazione.curatore': 'Insolvency receiver',
  'option.relazione.commissario': 'Commissioner',
  'option.relazione.procuratore': 'Holder of a power of attorney',
  'option.relazione.institore': 'General agent (institore)',
  'option.relazione.referente': 'Contact person',
  'option.sesso.F': 'Female',
  'option.sesso.M': 'Male',
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.stato-posizione-ammesso': { ...comuni.statoPosizioneAmmesso, source: 'Msg. INPS 4583/2023' },
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.titolo-su-tutte-le-posizioni': soggetti.titoloSuTutteLePosizioni,
  ...diPersona,
  ...diRelazione,
  'check.comunicata-entro-trenta-giorni': soggetti.comunicataEntroTrentaGiorni,
  'check.gia-nel-registro-imprese': soggetti.giaNelRegistroImprese,
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
  'next.cessazione-precedente': 'Ask for the relation of the previous legal representative to be ended',
}
