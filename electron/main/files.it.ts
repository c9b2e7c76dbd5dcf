/** The system's own dialogs: what kinds of files there are, and what they are chosen for. */
export const dialogs = {
  kinds: {
    uniemens: 'Flussi UniEmens',
    f24: 'F24 telematici',
    note: 'Note di rettifica',
    deleghe: 'Elenchi di deleghe',
    ricevuta: 'Ricevute firmate',
    copia: 'Copie di uno studio',
    allegato: 'PDF, immagini, documenti firmati',
  },
  saved: {
    csv: 'CSV (testo separato da punto e virgola)',
    xlsx: 'Cartella di lavoro di Excel',
    pdf: 'PDF',
    jws: 'Ricevuta firmata',
    json: 'Ricevute firmate (JSON)',
    scrittoio: 'Copia dello studio',
    txt: 'Testo',
    jpg: 'Immagine JPEG',
    png: 'Immagine PNG',
    p7m: 'Documento firmato',
  },
  any: 'Tutti i file',
  asks: {
    importa: { title: 'Scegli i file da importare', buttonLabel: 'Importa' },
    allegato: { title: 'Scegli i file da allegare', buttonLabel: 'Allega' },
    ricevuta: { title: 'Scegli la ricevuta da verificare', buttonLabel: 'Verifica' },
    copia: { title: 'Scegli la copia da ripristinare', buttonLabel: 'Scegli' },
  },
  save: { title: 'Salva con nome', buttonLabel: 'Salva' },
} as const
