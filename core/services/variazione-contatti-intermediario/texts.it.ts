import { campiRecapiti, controlliRecapiti } from '#core/service/common/texts-recapiti.it.ts'
import { comuni } from '#core/service/common/texts.it.ts'

export const texts = {
  title: 'Variazione contatti intermediario',
  summary: 'Cambia i contatti dell’intermediario: valgono per le notifiche di tutte le aziende di cui ha la delega.',
  wants: 'Lo studio cambia mail, telefono o numero, trasloco o fusione dello studio, aggiornare i miei recapiti.',
  ...campiRecapiti,
  'field.intermediario': 'Intermediario',
  'field.pecInRegistro': 'La nuova PEC è già comunicata all’Ordine o al Registro delle imprese (INI-PEC)',
  'field.dichiarazione': 'Dichiaro che i nuovi contatti sono attivi e sono dell’intermediario',
  'hint.pecInRegistro':
    'Un professionista la comunica al suo Ordine, un’impresa al Registro delle imprese. Da qui non si può verificare.',
  'hint.dichiarazione':
    'I nuovi contatti prendono il posto di quelli attuali per tutte le aziende in delega. Per togliere un contatto senza darne un altro c’è la cancellazione dei contatti anomali.',
  'check.richiedente-con-titolo': comuni.richiedenteConTitoloSullAzienda,
  'check.codice-fiscale-del-titolare': controlliRecapiti.codiceFiscaleDelTitolare,
  'check.recapito-variato': controlliRecapiti.recapitoVariato,
  'check.recapiti-tutti-diversi': controlliRecapiti.recapitiTuttiDiversi,
  'check.pec-non-assegnata-d-ufficio': controlliRecapiti.pecNonAssegnataDUfficio,
  'check.pec-diversa-dall-email': controlliRecapiti.pecDiversaDallEmail,
  'check.pec-non-anomala': controlliRecapiti.pecNonAnomala,
  'check.email-non-anomala': controlliRecapiti.emailNonAnomala,
  'check.pec-non-di-altri': controlliRecapiti.pecNonDiAltri,
  'check.email-non-di-altri': controlliRecapiti.emailNonDiAltri,
  'check.recapiti-riscontrati': controlliRecapiti.recapitiRiscontrati,
  'check.cellulare-mobile': controlliRecapiti.cellulareMobile,
  'check.numeri-non-anomali': controlliRecapiti.numeriNonAnomali,
  'check.numeri-non-di-altri': controlliRecapiti.numeriNonDiAltri,
  'check.pec-presente': {
    asks: 'L’intermediario ha una PEC',
    fails: 'Dell’intermediario non è registrata nessuna PEC, e la richiesta non ne indica una.',
    mend: 'Indica anche la PEC.',
    source: 'Regola di Scrittoio, sul modello del Msg. INPS 2885/2016 per i liberi professionisti',
  },
  'check.resta-un-recapito-utilizzabile': controlliRecapiti.restaUnRecapitoUtilizzabile,
  'check.pec-in-pubblico-registro': {
    asks: 'La nuova PEC è quella comunicata all’Ordine o al Registro delle imprese',
    fails: '{trovato} non è ancora comunicata: la PEC di un professionista dovrebbe coincidere con quella di INI-PEC.',
    mend: 'Comunica la nuova PEC anche all’Ordine o al Registro delle imprese.',
    source: 'Regola di Scrittoio',
  },
  'check.nessuna-richiesta-identica': comuni.nessunaRichiestaIdentica,
} as const
