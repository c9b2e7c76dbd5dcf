/** Why a whole file was not taken: nothing of it has entered the archive. `{name}` is filled in. */
export const FILE_TEXTS = {
  annullata: 'L’importazione è stata annullata: l’archivio è come prima.',
  'file-vuoto': 'Il file è vuoto: non c’è nulla da importare.',
  'file-mancante': 'Il file non c’è più: è stato spostato, cancellato, o il disco che lo conteneva è stato tolto.',
  'file-illeggibile':
    'Il file non si può leggere ({errore}). Verificare i permessi, o copiarlo sul computer e riprovare.',
  'file-cambiato':
    'Il file è cambiato mentre veniva letto. Aspettare che il programma che lo scrive abbia finito e riprovare.',
  cartella: 'È una cartella, non un file: scegliere il file da importare.',
  'disco-pieno': 'Il disco è pieno: liberare spazio e riprovare. L’archivio è come prima.',
  'disco-guasto': 'Il disco ha dato un errore ({errore}): controllarlo e riprovare. L’archivio è come prima.',
  'archivio-occupato': 'L’archivio è occupato da un’altra operazione. Riprovare tra poco.',

  'genere-sconosciuto':
    'Non è un file che si può importare: {cosa}. Si importano flussi UniEmens (XML), F24 telematici, elenchi di note di rettifica e di deleghe (CSV o XLSX).',
  'genere-diverso': 'Il file è {trovato}, non {atteso}.',
  'nessuna-riga': 'Il file è del tipo giusto ma non contiene dati: {cosa}.',
  'solo-intestazione':
    'Il file ha le intestazioni delle colonne ma nessuna riga: {cosa}. Esportarlo di nuovo con i dati e riprovare.',
  'foglio-vuoto':
    'Il primo foglio del file è vuoto: non ha né intestazioni né righe. Se i dati sono in un altro foglio, metterlo per primo, salvare e riprovare.',
  'codifica-sconosciuta':
    'La codifica «{codifica}» dichiarata dal file non è conosciuta. Salvarlo in UTF-8 e riprovare.',
  'codifica-errata':
    'Il file dichiara la codifica {codifica} ma contiene byte che non le appartengono, intorno alla riga {riga}. Rifarlo con la codifica giusta, o correggere la dichiarazione nella prima riga.',

  'xml-troncato':
    'Il file XML finisce prima del dovuto, alla riga {riga}: è stato interrotto durante la copia o lo scaricamento. Procurarsene una copia intera.',
  'xml-malformato':
    'Il file XML non è ben formato, alla riga {riga}: {errore}. Rifarlo con il programma che lo ha prodotto.',
  'xml-doctype':
    'Il file XML contiene una dichiarazione DOCTYPE, che un flusso UniEmens non ha e che può nascondere un attacco: non è stato letto.',
  'xml-radice': 'È un file XML ma non un flusso UniEmens: l’elemento radice è «{radice}» invece di «DenunceMensili».',
  'xml-smisurato':
    'Il file XML contiene un elemento smisurato o troppo annidato, intorno alla riga {riga}: non è un flusso UniEmens.',

  'f24-testa': 'Il file non comincia con il record di testa A del flusso F24 (codice fornitura F24A0).',
  'f24-fornitura': 'È un file telematico dell’Agenzia delle Entrate ma non un F24: il codice fornitura è «{codice}».',
  'f24-coda': 'Manca il record di coda Z: il file è troncato. Procurarsene una copia intera.',
  'f24-conteggi':
    'Il record di coda dichiara {dichiarati} record {tipo} ma il file ne contiene {letti}: il file è incompleto o è stato modificato.',
  'f24-dopo-coda':
    'Dopo il record di coda Z ci sono altri record, alla riga {riga}: il file è stato modificato o unito a un altro.',

  'colonne-mancanti': 'Mancano le colonne {mancano}. Colonne trovate: {trovate}.',
  'colonne-doppie': 'Due colonne ({prima} e {seconda}) contengono lo stesso dato: lasciarne una sola.',
  separatore: 'Non si riconosce il separatore delle colonne: usare il punto e virgola.',
  virgolette:
    'Le virgolette aperte intorno alla riga {riga} non si chiudono: il file è troncato o ha una virgoletta di troppo.',
  'riga-smisurata': 'Intorno alla riga {riga} c’è una riga smisurata: non è un elenco.',

  'xlsx-malformato':
    'Il foglio di calcolo non si può leggere: {errore}. Riaprirlo, salvarlo di nuovo in formato .xlsx e riprovare.',
  'xlsx-smisurato': 'Il foglio di calcolo, una volta decompresso, è smisurato: non è un elenco.',
} as const

export type FileCode = keyof typeof FILE_TEXTS
