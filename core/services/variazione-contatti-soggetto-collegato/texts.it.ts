import { comuni } from '#core/service/common/texts.it.ts'
import { soggetti } from '#core/service/common/texts-soggetti.it.ts'
import type { CheckTexts } from '#core/service/define.ts'

const REGOLA = 'Regola di Scrittoio'

export const texts = {
  title: 'Variazione contatti soggetto collegato',
  summary: 'Cambia telefono, cellulare, e-mail o PEC di una persona collegata a una posizione contributiva attiva.',
  wants:
    'Nuova mail, telefono o numero dell’amministratore, del legale rappresentante o di un socio, aggiornare i suoi recapiti.',
  'page.soggetto': 'Soggetto collegato',
  'page.numeri': 'Telefono e cellulare',
  'page.indirizzi': 'E-mail e PEC',
  'page.conferma': 'Conferma',
  'field.soggetto': 'Soggetto collegato',
  'field.telefonoAttuale': 'Telefono attuale',
  'field.nuovoTelefono': 'Nuovo telefono',
  'field.cellulareAttuale': 'Cellulare attuale',
  'field.nuovoCellulare': 'Nuovo cellulare',
  'field.emailAttuale': 'E-mail attuale',
  'field.nuovaEmail': 'Nuova e-mail',
  'field.confermaEmail': 'Ripeti la nuova e-mail',
  'field.pecAttuale': 'PEC attuale',
  'field.nuovaPec': 'Nuova PEC',
  'field.confermaPec': 'Ripeti la nuova PEC',
  'field.dichiarazione': 'Dichiaro che i nuovi recapiti mi sono stati comunicati dalla persona interessata',
  'hint.nuovoTelefono': 'Scrivi solo i recapiti che cambiano: quelli lasciati vuoti restano come sono.',
  'hint.nuovoCellulare': 'Un numero italiano comincia con 3; per uno estero serve il prefisso con il +.',
  'hint.nuovaEmail': 'Un indirizzo che sia solo della persona, diverso dalla sua PEC.',
  'hint.nuovaPec':
    'Una casella che sia solo della persona. La PEC di una ditta individuale si cambia con «Variazione indirizzo PEC aziendale».',
  'hint.dichiarazione':
    'I nuovi recapiti valgono per questa azienda; per le altre aziende della persona non cambia nulla.',
  'check.soggetto-esistente': {
    asks: 'Il soggetto collegato è in archivio',
    passes: '{nome} {cognome}, {relazione:stato}.',
    fails: 'Il soggetto indicato non è fra quelli collegati all’azienda.',
    mend: 'Scegli la persona fra i soggetti collegati; se manca, chiedi prima il suo inserimento.',
    source: REGOLA,
  },
  'check.soggetto-in-corso': {
    asks: 'La relazione del soggetto collegato è in corso',
    fails: 'La relazione ({relazione:stato}) oggi non è in corso: in archivio risulta {trovato}.',
    mend: 'Scegli una persona collegata oggi all’azienda; se lo è ancora, chiedi prima il suo inserimento.',
    source: REGOLA,
    atteso: 'in corso il {atteso:giorno}',
    trovato: '{trovato}',
  },
  'check.codice-fiscale-valido': comuni.codiceFiscaleValido,
  'check.matricola-valida': comuni.matricolaValida,
  'check.posizione-dell-azienda': comuni.posizioneDellAzienda,
  'check.stato-posizione-ammesso': { ...comuni.statoPosizioneAmmesso, source: 'Msg. INPS 4583/2023' },
  'check.richiedente-con-titolo': comuni.richiedenteConTitolo,
  'check.codice-fiscale-del-soggetto': soggetti.codiceFiscaleDelSoggetto,
  'check.almeno-una-variazione': {
    asks: 'Almeno un recapito cambia',
    passes: 'Cambiano: {elenco}.',
    fails: 'Nessun recapito di {chi} cambia: i campi sono vuoti, o contengono ciò che è già registrato.',
    mend: 'Scrivi almeno un recapito diverso da quelli attuali, o rinuncia alla richiesta.',
    source: REGOLA,
  },
  'check.cellulare-di-rete-mobile': {
    asks: 'Il nuovo cellulare è un numero di rete mobile',
    fails: '{trovato} è un numero di rete fissa: non può ricevere messaggi.',
    mend: 'Scrivilo come telefono, oppure indica un numero di rete mobile.',
    source: REGOLA,
  },
  'check.numeri-solo-suoi': {
    asks: 'I nuovi numeri non sono registrati anche per altri',
    fails: 'Sono registrati anche per un’altra persona: {elenco}.',
    mend: 'Può essere un centralino: verifica che la persona risponda a quel numero.',
    source: REGOLA,
  },
  'check.pec-diversa-dall-email': {
    asks: 'La PEC è diversa dall’e-mail',
    fails: 'La persona avrebbe lo stesso indirizzo, {trovato}, come PEC e come e-mail.',
    mend: 'Scrivi la PEC fra le PEC e l’indirizzo ordinario fra le e-mail: sono due caselle diverse.',
    source: REGOLA,
    atteso: 'diversa da {atteso}',
  },
  'check.pec-non-assegnata-d-ufficio': {
    asks: 'La nuova PEC non è un domicilio digitale assegnato d’ufficio',
    fails: '{trovato} è un indirizzo assegnato d’ufficio a un’impresa: può solo ricevere e non è di una persona.',
    mend: 'Scrivi una casella PEC attivata dalla persona presso un gestore.',
    source: 'DL 76/2020, art. 37',
  },
  'check.pec-non-aziendale': {
    asks: 'La nuova PEC non è quella di una ditta individuale',
    fails: 'La persona è {azienda}: la sua PEC è quella dell’azienda e non si cambia con questa richiesta.',
    mend: 'Togli la PEC da qui e chiedi «Variazione indirizzo PEC aziendale».',
    source: REGOLA,
  },
  'check.email-non-di-altri': diAltri('La nuova e-mail non è già di un altro soggetto'),
  'check.pec-non-di-altri': diAltri('La nuova PEC non è già di un altro soggetto'),
  'check.recapiti-riscontrati': {
    asks: 'I nuovi indirizzi sono stati cercati fra i recapiti degli altri soggetti',
    fails: 'Non è stato possibile cercare fra i recapiti degli altri soggetti: {elenco}.',
    mend: 'Verifica tu che le caselle siano solo di questa persona.',
    source: REGOLA,
  },
  'check.telefono-non-anomalo': anomalo('Il nuovo telefono non è segnato come recapito anomalo'),
  'check.cellulare-non-anomalo': anomalo('Il nuovo cellulare non è segnato come recapito anomalo'),
  'check.email-non-anomala': anomalo('La nuova e-mail non è segnata come recapito anomalo'),
  'check.pec-non-anomala': anomalo('La nuova PEC non è segnata come recapito anomalo'),
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
  'next.pec-aziendale': 'Chiedi la variazione della PEC aziendale con lo stesso indirizzo',
} as const

function diAltri(asks: string): CheckTexts {
  return {
    asks,
    fails: '{trovato} è già registrato in archivio come recapito di un altro soggetto.',
    mend: 'Scrivi un indirizzo che sia solo della persona; se lo è già, correggi in archivio il recapito dell’altro soggetto.',
    source: REGOLA,
  }
}

function anomalo(asks: string): CheckTexts {
  return {
    asks,
    fails: '{trovato} è segnato in archivio come recapito anomalo: ciò che vi è stato spedito non è arrivato.',
    mend: 'Indica un altro recapito; se ora funziona, togli prima il segno in archivio.',
    source: REGOLA,
  }
}
