/** Files that are often picked by mistake: by their first bytes (latin-1), and what to say of them. */
export const SIGNATURES: readonly (readonly [start: RegExp, cosa: string])[] = [
  [/^%PDF/, 'è un PDF (dell’F24 serve il file telematico, non la stampa)'],
  [
    /^\xd0\xcf\x11\xe0/,
    'è un documento del vecchio Office, o un foglio protetto da password: salvarlo come .xlsx senza password',
  ],
  [/^\xff\xd8\xff|^\x89PNG|^GIF8|^II\*\0|^MM\0\*|^BM.{8}\0/s, 'è un’immagine'],
  [/^MZ|^\x7fELF|^\xca\xfe\xba\xbe|^\xcf\xfa\xed\xfe/, 'è un programma'],
  [/^\{\\rtf/, 'è un documento di testo (RTF)'],
  [/^\x1f\x8b|^7z\xbc\xaf|^Rar!|^BZh/, 'è un archivio compresso: estrarre il file e importare quello'],
  [
    /^0[\x80-\x84].{0,20}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02/s,
    'è un file firmato (.p7m): estrarre il file che contiene',
  ],
  [/^SQLite format 3/, 'è un database'],
  [/^\s*<(!doctype\s+html|html)/i, 'è una pagina web'],
  [/^\s*[{[]\s*["{[\]}]/, 'è un file JSON'],
  [
    /^(From |Received:|Return-Path:|Delivered-To:|MIME-Version:)/i,
    'è un messaggio di posta: salvare l’allegato e importare quello',
  ],
]

/** What else comes as a ZIP: by a name inside it, and what to say of it. */
export const PACKAGES: readonly (readonly [inside: RegExp, cosa: string])[] = [
  [
    /application\/vnd\.oasis\.opendocument\.spreadsheet/,
    'è un foglio di LibreOffice (ODS): salvarlo come .xlsx o come CSV e importare quello',
  ],
  [/application\/vnd\.oasis\.opendocument\.text|word\/document\.xml/, 'è un documento di testo'],
]
