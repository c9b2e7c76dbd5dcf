import type { ROW_TEXTS as italianRows, WHY as italianWhy } from './import-rows.it.ts'
import type { Twin } from './language.ts'

export const ROW_TEXTS: Twin<typeof italianRows> = {
  'codice-fiscale':
    'The tax code “{valore}” is not valid: {perche}. Correct it in the program that produced the file and import again.',
  matricola:
    'The matricola “{valore}” is not valid: {perche}. Correct it in the program that produced the file and import again.',
  'matricola-da-verificare':
    'The check digits of matricola “{valore}” do not match. The position was recorded: check it in the social security file (Cassetto previdenziale).',
  'matricola-completata':
    'The matricola “{valore}” had fewer than ten digits, perhaps because a spreadsheet removed the leading zeros: it was read as {letta}.',
  'matricola-altrui':
    'In the archive matricola {valore} belongs to {titolare}, but the file gives it to {altro}. The row was not imported: check which of the two is right.',
  'matricola-contesa':
    'Matricola {valore} appears in the file under two different companies, {titolare} and {altro}. This row was not imported: check the file.',
  'pagante-diverso':
    'The payment is by {altro}, but in the archive matricola {valore} belongs to {titolare}. The payment was recorded; the position stays with {titolare}.',
  periodo: 'The period “{valore}” is not valid: {perche}. Correct it and import again.',
  'periodo-futuro': 'The period “{valore}” is still to come: the row was not imported. Check year and month.',
  giorno: 'The date “{valore}” is not valid: {perche}. Use DD/MM/YYYY.',
  importo: 'The amount “{valore}” is not valid: {perche}. 1.234,56 and 1234.56 are accepted.',
  numero: 'The value “{valore}” is not a number: the datum was left empty, the rest of the row was recorded.',
  'ragione-sociale-mancante':
    'The company name of {valore} is missing: the company will appear with its tax code alone until another import gives it.',
  'sede-sconosciuta':
    'The office “{valore}” is not among those known: the row was recorded without an office. Give it by its four-digit code.',

  'azienda-senza-posizioni':
    'Company {valore} has no contribution positions in this file (only collaborators or other schemes): there was nothing to record.',
  'azienda-fuori-ordine':
    'The position comes before the data of its company ({manca}): the file does not follow the order of the UniEmens layout.',
  quadratura:
    'The file declares {dichiarate} individual returns but holds {lette}. The company data were recorded: check that it balances.',
  'senza-denuncia-aziendale':
    'Position {valore} has no DenunciaAziendale in this file: workforce and totals are missing, the return stays provisional.',

  'record-lunghezza':
    'The record has {lunghezza} characters instead of 1,900 (1,898 plus the line ending): it was not imported. Make the file again with the program that produced it.',
  'record-tipo': 'The record type “{valore}” is not foreseen (A, M, V, Z): the record was not imported.',
  'record-senza-contribuente': 'The V record does not follow the M record of the contributor: it was not imported.',
  'contribuente-diverso':
    'The tax code “{valore}” of the V record differs from that of the M record ({altro}): the record was not imported.',
  'data-versamento': 'The payment date “{valore}” is not valid: {perche}. The record was not imported.',
  'non-ancora-riscosso': 'The payment date {valore} is still to come: the payment was recorded as falling due.',
  causale: 'The reason code “{valore}” is not valid: {perche}. The row was not imported.',
  'causale-sconosciuta':
    'The reason code “{valore}” is not among those known. The payment was recorded because the matricola belongs to a company with employees.',
  'periodo-causale':
    'The reference period is not allowed for reason code {valore}: {perche}. The payment was recorded: the correction of its period can be asked for.',
  'periodo-illeggibile': 'The period “{valore}” is not valid: {perche}. The payment was recorded without that month.',
  'uso-causale': 'Reason code {valore} does not allow amounts in column {colonna}: the payment was recorded, check it.',
  'senza-importo': 'The row has neither a debit nor a credit amount: it was not imported.',
  'debito-e-credito':
    'The row has both a debit and a credit amount, which the form does not allow: it was not imported.',
  'totali-sezione':
    'The totals of the INPS section do not match the sum of the rows. The rows were recorded: check the form.',

  'colonne-riga':
    'The row has {trovate} columns instead of {attese}: perhaps a separator inside a text without quotes. It was not imported.',
  'nota-doppia':
    'The same note (matricola, period and calculation date) already stands at row {prima} with other data: this row was not imported.',
  'stato-sconosciuto':
    'The status “{valore}” is not among those known: the note was recorded as “other”, with the status written in the file.',
  'si-no': 'The value “{valore}” is not a yes or a no: it was read as no.',
  'delega-senza-inizio':
    'The start date of the mandate is missing: company and position were recorded, the mandate was not. Give the column “dal”.',
  'senza-delegato':
    'The row does not say whose the mandate is, nor does whoever imports: give the column “delegato”, or --per on the command line. It was not imported.',
  'delega-date': 'The mandate ends on {valore}, before it begins on {dal}: it was not imported.',
  'delega-revocata':
    'In the archive the mandate was revoked from {dal}: the file shows it as still running, it stays revoked.',
  pec: 'The PEC address “{valore}” is not valid: {perche}. The rest of the row was recorded.',
  'pec-variata': 'The PEC of {valore} was changed by a Smart-Task after the data of the file: the changed one stays.',
  'partita-iva': 'The VAT number “{valore}” is not valid: {perche}. The rest of the row was recorded.',
  csc: 'The contribution classification code “{valore}” does not have five digits: the rest of the row was recorded.',
  'codice-autorizzazione':
    'The authorisation code “{valore}” is not a digit and a letter: the rest of the row was recorded.',
  'natura-giuridica': 'The legal form “{valore}” is not among those known: it was recorded as “other”.',
  tipo: 'The kind of mandate “{valore}” is neither “intermediario” nor “dipendente”: it was read as intermediary.',
  separatore:
    'The columns are separated by “{valore}” instead of a semicolon: the file was read that way, check that the data are in their place.',
  'codifica-mista':
    'From here on the file passes from UTF-8 to another encoding: the rest was read as Windows-1252, check the accented letters.',
}

export const WHY: Twin<typeof italianWhy> = {
  vuoto: 'it is missing',
  caratteri: 'it contains characters that are not allowed',
  lunghezza: 'it has the wrong number of characters',
  struttura: 'letters and digits are not in their place',
  mese: 'the month does not exist',
  giorno: 'the day does not exist',
  'giorno-del-mese': 'the day does not exist in that month',
  anno: 'the year is not allowed',
  controllo: 'the check character does not match',
  zeri: 'it is made of zeros only',
  formato: 'it is written in a format that is not recognised',
  migliaia: 'the dots do not separate the thousands',
  decimali: 'it has too many decimals',
  'troppo-grande': 'it is too large',
  chiocciola: 'it must have a single @',
  punti: 'it has dots out of place',
  dominio: 'the domain after the @ is not valid',
  'inizio-mancante': 'the starting month is missing',
  'inizio-troppo-antico': 'it begins before the reason code allows',
  'inizio-dopo-riscossione': 'it begins after the date of collection',
  'fine-non-ammessa': 'the end of the period must not be given',
  'fine-mancante': 'the end of the period is missing',
  'fine-prima-di-inizio': 'it ends before it begins',
  'fine-in-altro-anno': 'it ends in another year',
}
