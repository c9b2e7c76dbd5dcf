import type { Columns } from '#core/imports/table/header.ts'

/**
 * The layout this reader accepts: a CSV whose first line names the columns, in any order. As payroll portals write it:
 *
 *   Sede;Codice Fiscale;Matricola;Periodo Competenza;Credito Attuale INPS;Debito Attuale INPS;Saldo denuncia;
 *   Saldo rettifica;Data Calcolo;Tipologia rettifica;Art. 1;Sospesa;Cig;Stato
 *
 * Sede by name or by code; Periodo MM/AAAA; amounts `1.234,56` or `1234.56`, where a positive saldo is the company's
 * debit; days GG/MM/AAAA or ISO; Art. 1, Sospesa and Cig SI or NO. Only the columns marked required must be there.
 */
export const NOTE_COLUMNS = {
  sede: { label: 'Sede', names: ['Sede INPS', 'Codice sede'] },
  codiceFiscale: {
    label: 'Codice Fiscale',
    names: ['CF', 'CF azienda', 'Cod. fiscale', 'Codice fiscale azienda'],
    required: true,
  },
  matricola: { label: 'Matricola', names: ['Matricola INPS', 'Matricola aziendale'], required: true },
  periodo: {
    label: 'Periodo Competenza',
    names: ['Periodo', 'Competenza', 'Periodo di competenza', 'Mese competenza'],
    required: true,
  },
  credito: { label: 'Credito Attuale INPS', names: ['Credito attuale', 'Credito'] },
  debito: { label: 'Debito Attuale INPS', names: ['Debito attuale', 'Debito'] },
  saldoDenuncia: { label: 'Saldo denuncia', names: ['Saldo denuncia INPS', 'Saldo DM'] },
  saldo: { label: 'Saldo rettifica', names: ['Saldo della rettifica', 'Saldo', 'Importo rettifica'], required: true },
  dataCalcolo: {
    label: 'Data Calcolo',
    names: ['Data di calcolo', 'Calcolata il', 'Data elaborazione'],
    required: true,
  },
  tipologia: { label: 'Tipologia rettifica', names: ['Tipologia', 'Tipo rettifica', 'Causa'] },
  art1: { label: 'Art. 1', names: ['Articolo 1', 'Art1', 'Art. 1 c. 1175'] },
  sospesa: { label: 'Sospesa', names: ['Sosp.'] },
  cig: { label: 'Cig', names: ['Cassa integrazione'] },
  stato: { label: 'Stato', names: ['Stato nota', 'Stato INPS', 'Stato rettifica'] },
} as const satisfies Columns<string>

export type NoteField = keyof typeof NOTE_COLUMNS
