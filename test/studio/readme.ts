import type { DemoStudio } from './studio.ts'

/** What the folder's README says; the counts are those of the files beside it. */
export function readme({
  sender,
  companies,
  positions,
  denunce,
  payments,
  notes,
  mandates,
  attorneys,
  variations,
  registers,
}: DemoStudio): string {
  const ours = payments.filter(({ codice }) => codice === undefined)
  return `# Lo studio dimostrativo

Tutto inventato: aziende, persone, indirizzi e importi. I codici fiscali e le partite IVA degli enti usano l'ufficio 890, che non è
mai stato assegnato; le cifre e i caratteri di controllo sono giusti. I domini di posta finiscono in \`.example\`, che non esiste.
Ogni data è riferita al 23 novembre 2026.

- Studio: **${sender.denominazione}**
- Intermediario (L. 12/1979): **${sender.persona.cognome} ${sender.persona.nome}**, codice fiscale **${sender.persona.codiceFiscale}**

## Che cosa c'è

| file | contenuto |
|---|---|
| \`studio.json\` | lo studio, il giorno di riferimento e i file da importare, nell'ordine |
| \`deleghe.csv\` | ${mandates.length} deleghe su ${positions.length} matricole, con natura giuridica, Registro imprese e PEC; alcune finite, due non ancora iniziate, due matricole senza delega |
| \`deleghe.xlsx\` | le stesse deleghe in un foglio di calcolo |
| \`deleghe-dipendenti.csv\` | ${attorneys.length} deleghe che le aziende hanno dato a propri dipendenti, una finita; stanno nel formato di \`deleghe.csv\`, con Delegato, Denominazione delegato e Tipo |
| \`uniemens/UniEmens_AAAA-MM.xml\` | dodici mesi, da ottobre 2025 a settembre 2026: ${companies.length} aziende, ${positions.length} matricole, ${denunce.length} denunce; stagionali con mesi a zero, aziende che crescono, calano o si fermano; febbraio 2026 è in ISO-8859-1 |
| \`uniemens/UniEmens_variazioni_2026-11.xml\` | ${variations.length} denunce corrette dopo, con \`TipoRegolarizz\` |
| \`f24/F24_AAAA-MM.txt\` | gli F24 telematici per mese di versamento (record di 1.900 caratteri): ${ours.length} righe della sezione INPS su matricole, qualcuna in ritardo, qualcuna sul periodo sbagliato, le integrazioni, le note pagate (DMRA) e compensate (DMRP); ${payments.length - ours.length} righe C10 della gestione separata, che l'importazione salta |
| \`note-di-rettifica.csv\` | ${notes.length} note, attive e passive, alcune sotto i 12 euro; dopo il calcolo di alcune è arrivato un versamento o un flusso di variazione, dopo quello di altre nulla |
| \`archivio.json\` | ciò che sa l'archivio del core e nessun file porta: ${registers.regolarita.length} DURC, ${registers.soggetti.length} soggetti collegati, ${registers.autorizzazioni.length} codici autorizzazione (1R e 9R) |

## Gli errori messi apposta

- \`note-di-rettifica.csv\`, penultima riga: periodo \`13/2026\`; ultima riga: importo \`12O,50\` con la lettera O.
- \`deleghe.csv\`, ultima riga: un codice fiscale con l'ultima lettera sbagliata.

Nient'altro deve essere rifiutato.

## Rifarlo

\`node build/gen-demo-studio.mjs\` riscrive la cartella; a parità di generatore i file sono identici, byte per byte, e un test lo verifica.
Il generatore sta in \`test/studio\`; l'elenco delle aziende in \`test/studio/roster.ts\`.
`
}
