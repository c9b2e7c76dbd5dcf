import type { Twin } from '#core/domain/language.ts'
import type { complaintTexts as italian } from './texts.it.ts'

export const complaintTexts: Twin<typeof italian> = {
  required: 'This datum is needed to send the request.',
  'nothing-to-pick': 'Today’s archive holds nothing to choose from for this company.',
  text: 'Write a text.',
  'too-long': 'The text is too long: shorten it.',
  date: 'Write a date that exists, for example 30/11/2026.',
  period: 'Write the period as month and year, for example 11/2026.',
  amount: 'Write an amount in euros, for example 1.250,00.',
  number: 'Write a number among those allowed, with two digits after the comma at most, for example 12.',
  attachments: 'There may be three attachments at most.',
  choice: 'Choose one of the entries offered.',
  'must-accept': 'The confirmation is needed to send the request.',
  repeats: 'The two values do not match: write the new address here again.',
  'codice-fiscale': 'The tax code is not valid: check its characters, the last one (the check character) included.',
  'codice-fiscale-persona':
    'The person’s tax code is not valid: 16 characters are needed, with the right check character.',
  'partita-iva': 'The VAT number is not valid: 11 digits are needed, with the right check digit.',
  matricola: 'The matricola is not valid: 10 digits are needed, with the two right check digits.',
  pec: 'The PEC address is not written correctly; for example azienda@pec.it.',
  email: 'The email address is not written correctly: just one is needed, for example nome@azienda.it.',
  telefono:
    'The telephone number is not valid: just one is needed, of digits alone. A landline begins with 0, a mobile with 3, a foreign number with +.',
}
