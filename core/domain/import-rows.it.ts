/** Why a row was left out, or taken with a reserve: what was found, why it matters, what to do. `{name}` is filled in. */
export const ROW_TEXTS = {
  'codice-fiscale':
    'Il codice fiscale «{valore}» non è valido: {perche}. Correggerlo nel programma che ha prodotto il file e importare di nuovo.',
  matricola:
    'La matricola «{valore}» non è valida: {perche}. Correggerla nel programma che ha prodotto il file e importare di nuovo.',
  'matricola-da-verificare':
    'Le cifre di controllo della matricola «{valore}» non tornano. La posizione è stata registrata: verificarla nel Cassetto previdenziale.',
  'matricola-completata':
    'La matricola «{valore}» aveva meno di dieci cifre, forse perché un foglio di calcolo ha tolto gli zeri iniziali: è stata letta come {letta}.',
  'matricola-altrui':
    'La matricola {valore} risulta in archivio intestata a {titolare}, ma il file la attribuisce a {altro}. La riga non è stata importata: verificare quale dei due è giusto.',
  'matricola-contesa':
    'La matricola {valore} compare nel file sotto due aziende diverse, {titolare} e {altro}. Questa riga non è stata importata: verificare il file.',
  'pagante-diverso':
    'Il versamento è di {altro}, ma la matricola {valore} in archivio è di {titolare}. Il versamento è stato registrato; la posizione resta a {titolare}.',
  periodo: 'Il periodo «{valore}» non è valido: {perche}. Correggerlo e importare di nuovo.',
  'periodo-futuro': 'Il periodo «{valore}» deve ancora venire: la riga non è stata importata. Verificare anno e mese.',
  giorno: 'La data «{valore}» non è valida: {perche}. Usare GG/MM/AAAA.',
  importo: 'L’importo «{valore}» non è valido: {perche}. Sono ammessi 1.234,56 e 1234.56.',
  numero:
    'Il valore «{valore}» non è un numero: il dato è stato lasciato vuoto, il resto della riga è stato registrato.',
  'ragione-sociale-mancante':
    'Manca la ragione sociale di {valore}: l’azienda comparirà con il solo codice fiscale finché un’altra importazione non la indica.',
  'sede-sconosciuta':
    'La sede «{valore}» non è tra quelle conosciute: la riga è stata registrata senza sede. Indicarla con il codice di quattro cifre.',

  'azienda-senza-posizioni':
    'L’azienda {valore} non ha posizioni contributive in questo flusso (solo collaboratori o altre gestioni): non c’era nulla da registrare.',
  'azienda-fuori-ordine':
    'La posizione viene prima dei dati della sua azienda ({manca}): il flusso non rispetta l’ordine del tracciato UniEmens.',
  quadratura:
    'Il flusso dichiara {dichiarate} denunce individuali ma ne contiene {lette}. I dati aziendali sono stati registrati: verificare la quadratura.',
  'senza-denuncia-aziendale':
    'La posizione {valore} non ha DenunciaAziendale in questo flusso: mancano forza e totali, la denuncia resta provvisoria.',

  'record-lunghezza':
    'Il record è di {lunghezza} caratteri invece di 1.900 (1.898 più fine riga): non è stato importato. Rifare il file con il programma che lo ha prodotto.',
  'record-tipo': 'Il tipo record «{valore}» non è previsto (A, M, V, Z): il record non è stato importato.',
  'record-senza-contribuente': 'Il record V non è preceduto dal record M del contribuente: non è stato importato.',
  'contribuente-diverso':
    'Il codice fiscale «{valore}» del record V è diverso da quello del record M ({altro}): il record non è stato importato.',
  'data-versamento': 'La data di versamento «{valore}» non è valida: {perche}. Il record non è stato importato.',
  'non-ancora-riscosso':
    'La data di versamento {valore} deve ancora venire: il versamento è stato registrato come in scadenza.',
  causale: 'La causale «{valore}» non è valida: {perche}. La riga non è stata importata.',
  'causale-sconosciuta':
    'La causale «{valore}» non è tra quelle conosciute. Il versamento è stato registrato perché la matricola è di un’azienda con dipendenti.',
  'periodo-causale':
    'Il periodo di riferimento non è ammesso per la causale {valore}: {perche}. Il versamento è stato registrato: si può chiedere la rettifica del periodo.',
  'periodo-illeggibile':
    'Il periodo «{valore}» non è valido: {perche}. Il versamento è stato registrato senza quel mese.',
  'uso-causale': 'La causale {valore} non ammette importi a {colonna}: il versamento è stato registrato, verificarlo.',
  'senza-importo': 'La riga non ha importi né a debito né a credito: non è stata importata.',
  'debito-e-credito':
    'La riga ha importi sia a debito sia a credito, che il modello non ammette: non è stata importata.',
  'totali-sezione':
    'I totali della sezione INPS non corrispondono alla somma delle righe. Le righe sono state registrate: verificare il modello.',

  'colonne-riga':
    'La riga ha {trovate} colonne invece di {attese}: forse un separatore dentro un testo senza virgolette. Non è stata importata.',
  'nota-doppia':
    'La stessa nota (matricola, periodo e data calcolo) è già alla riga {prima} con dati diversi: questa riga non è stata importata.',
  'stato-sconosciuto':
    'Lo stato «{valore}» non è tra quelli conosciuti: la nota è stata registrata come «altro», con lo stato scritto nel file.',
  'si-no': 'Il valore «{valore}» non è un sì o un no: è stato letto come no.',
  'delega-senza-inizio':
    'Manca la data di inizio della delega: azienda e posizione sono state registrate, la delega no. Indicare la colonna «dal».',
  'senza-delegato':
    'La riga non dice di chi è la delega e chi importa nemmeno: indicare la colonna «delegato», o --per sulla riga di comando. Non è stata importata.',
  'delega-date': 'La delega finisce il {valore}, prima di cominciare il {dal}: non è stata importata.',
  'delega-revocata':
    'La delega è stata revocata in archivio con decorrenza {dal}: il file la dà ancora in corso, resta revocata.',
  pec: 'L’indirizzo PEC «{valore}» non è valido: {perche}. Il resto della riga è stato registrato.',
  'pec-variata': 'La PEC di {valore} è stata variata da uno Smart-Task dopo i dati del file: resta quella variata.',
  'partita-iva': 'La partita IVA «{valore}» non è valida: {perche}. Il resto della riga è stato registrato.',
  csc: 'Il codice statistico contributivo «{valore}» non è di cinque cifre: il resto della riga è stato registrato.',
  'codice-autorizzazione':
    'Il codice autorizzazione «{valore}» non è una cifra e una lettera: il resto della riga è stato registrato.',
  'natura-giuridica': 'La natura giuridica «{valore}» non è tra quelle conosciute: è stata registrata come «altro».',
  tipo: 'Il tipo di delega «{valore}» non è «intermediario» né «dipendente»: è stato letto come intermediario.',
  separatore:
    'Le colonne sono separate da «{valore}» invece che da punto e virgola: il file è stato letto così, controllare che i dati siano al loro posto.',
  'codifica-mista':
    'Da questo punto il file passa da UTF-8 a un’altra codifica: il seguito è stato letto come Windows-1252, controllare le lettere accentate.',
} as const

export type RowCode = keyof typeof ROW_TEXTS

/** What the identifiers' error codes mean, as the end of a sentence. */
export const WHY: Readonly<Record<string, string>> = {
  vuoto: 'manca',
  caratteri: 'contiene caratteri non ammessi',
  lunghezza: 'ha un numero di caratteri sbagliato',
  struttura: 'lettere e cifre non sono al loro posto',
  mese: 'il mese non esiste',
  giorno: 'il giorno non esiste',
  'giorno-del-mese': 'il giorno non esiste in quel mese',
  anno: 'l’anno non è ammesso',
  controllo: 'il carattere di controllo non corrisponde',
  zeri: 'è fatto di soli zeri',
  formato: 'è scritto in un formato non riconosciuto',
  migliaia: 'i punti non separano le migliaia',
  decimali: 'ha troppi decimali',
  'troppo-grande': 'è troppo grande',
  chiocciola: 'deve avere una sola @',
  punti: 'ha punti fuori posto',
  dominio: 'il dominio dopo la @ non è valido',
  'inizio-mancante': 'manca il mese di inizio',
  'inizio-troppo-antico': 'comincia prima di quanto la causale ammetta',
  'inizio-dopo-riscossione': 'comincia dopo la data di riscossione',
  'fine-non-ammessa': 'la fine del periodo non deve essere indicata',
  'fine-mancante': 'manca la fine del periodo',
  'fine-prima-di-inizio': 'finisce prima di cominciare',
  'fine-in-altro-anno': 'finisce in un altro anno',
}
