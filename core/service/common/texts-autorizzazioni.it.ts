import type { CheckTexts } from '#core/service/define.ts'

const NORMA = 'L. 296/2006, art. 1, c. 1175'

/** The words of the checks on codici di autorizzazione and regularity, written once. */
export const comuniAutorizzazioni = {
  nessunaIrregolarita: {
    asks: 'L’azienda non risulta irregolare con i versamenti',
    fails:
      'Il Durc On Line dell’azienda risulta irregolare dal {dal:giorno}: finché lo è, le agevolazioni non spettano. Importi da definire in archivio: {cause:elenco}.',
    mend: 'Regolarizza entro i 15 giorni dell’invito che l’INPS spedisce via PEC, registra in archivio il nuovo esito e ripresenta la richiesta.',
    source: `${NORMA}; Msg. INPS 2648/2018`,
    trovato: '{trovato:stato} dal {dal:giorno}',
  },
  regolaritaAccertata: {
    asks: 'La regolarità contributiva dell’azienda è accertata',
    passes: 'L’azienda risulta {trovato} con i versamenti.',
    fails:
      'La regolarità contributiva dell’azienda oggi risulta {trovato:stato}: la verifica riguarda tutte le posizioni del codice fiscale.',
    mend: 'Consulta il Durc On Line. Se l’esito è irregolare, dall’invito ci sono 15 giorni per regolarizzare.',
    source: NORMA,
    trovato: '{trovato:stato}',
  },
} as const satisfies Readonly<Record<string, CheckTexts>>
