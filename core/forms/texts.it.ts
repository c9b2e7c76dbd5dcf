import type { Shape } from './definition.ts'

export type Complaint =
  | Shape
  | 'required'
  | 'nothing-to-pick'
  | 'text'
  | 'too-long'
  | 'date'
  | 'period'
  | 'amount'
  | 'number'
  | 'attachments'
  | 'choice'
  | 'must-accept'
  | 'repeats'

/** What a person reads under a field: what is wrong, and what to write instead. */
export const complaintTexts: Readonly<Record<Complaint, string>> = {
  required: 'Questo dato serve per inviare la richiesta.',
  'nothing-to-pick': 'Nell’archivio di oggi non c’è nessuna voce da scegliere per questa azienda.',
  text: 'Scrivi un testo.',
  'too-long': 'Il testo è troppo lungo: accorcialo.',
  date: 'Scrivi una data esistente, per esempio 30/11/2026.',
  period: 'Scrivi il periodo come mese e anno, per esempio 11/2026.',
  amount: 'Scrivi un importo in euro, per esempio 1.250,00.',
  number: 'Scrivi un numero fra quelli ammessi, con al massimo due cifre dopo la virgola, per esempio 12.',
  attachments: 'Gli allegati possono essere al massimo tre.',
  choice: 'Scegli una delle voci proposte.',
  'must-accept': 'Per inviare la richiesta serve la conferma.',
  repeats: 'I due valori non coincidono: riscrivi qui l’indirizzo nuovo.',
  'codice-fiscale': 'Il codice fiscale non è valido: controlla i caratteri, compreso l’ultimo di controllo.',
  'codice-fiscale-persona':
    'Il codice fiscale della persona non è valido: servono 16 caratteri, con quello di controllo giusto.',
  'partita-iva': 'La partita IVA non è valida: servono 11 cifre, con quella di controllo giusta.',
  matricola: 'La matricola non è valida: servono 10 cifre, con le due di controllo giuste.',
  pec: 'L’indirizzo PEC non è scritto correttamente, per esempio azienda@pec.it.',
  email: 'L’indirizzo e-mail non è scritto correttamente: ne serve uno solo, per esempio nome@azienda.it.',
  telefono:
    'Il numero di telefono non è valido: ne serve uno solo, di sole cifre. Un fisso comincia per 0, un cellulare per 3, un numero estero per +.',
}
