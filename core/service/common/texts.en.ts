import type { Twin } from '#core/domain/language.ts'
import type { comuni as italian } from './texts.it.ts'

/** Where a rule comes from that no law makes: «Regola di Scrittoio». */
export const RULE = 'Scrittoio’s own rule'

export const comuni: Twin<typeof italian> = {
  codiceFiscaleValido: {
    asks: 'The company’s tax code is formally valid',
    fails: 'The tax code {trovato} does not match its check character: it is written wrongly in the archive.',
    mend: 'Correct the company’s tax code in the archive and submit the request again.',
    source: 'DM 23 dicembre 1976, n. 13813',
  },
  matricolaValida: {
    asks: 'The matricola is formally valid',
    fails: 'The last two digits of matricola {trovato} do not match the others: it may be written wrongly.',
    mend: 'Compare the matricola with a document of INPS. If it is right, the request goes ahead all the same.',
    source: RULE,
  },
  posizioneDellAzienda: {
    asks: 'The contribution position belongs to the company',
    passes: 'Matricola {matricola} belongs to {azienda}.',
    fails: 'Matricola {matricola} is not among the contribution positions of {azienda}.',
    mend: 'Check that you chose the right company; if you did, update the archive with a UniEmens file of the matricola.',
    source: RULE,
  },
  statoPosizioneAmmesso: {
    asks: 'The status of the contribution position allows the request',
    fails:
      'Position {matricola} has been {trovato:stato} since {dal:giorno}: in this status the request cannot be made.',
    mend: 'If that is no longer its status, update the archive and submit the request again.',
    source: `${RULE}, on the statuses of Msg. INPS 3462/2020`,
    atteso: '{atteso:stato}',
    trovato: '{trovato:stato} since {dal:giorno}',
  },
  richiedenteConTitolo: {
    asks: 'The applicant is entitled to act for the position',
    fails:
      'The applicant ({trovato}, {ruolo:stato}) is not shown to be entitled today to act for matricola {matricola} in this request. Those who can make it: {atteso:elenco}.',
    mend: 'Have one of them submit the request, or update the mandate or the representative in the archive and try again.',
    source: 'L. 12/1979, art. 1; Circ. INPS 28/2011',
    atteso: '{atteso:elenco}',
    trovato: '{trovato} ({ruolo:stato})',
  },
  richiedenteConTitoloSullAzienda: {
    asks: 'The applicant is entitled to act for the company',
    fails:
      'The applicant ({trovato}, {ruolo:stato}) is not shown to be entitled today to act for any position of the company in this request. Those who can make it: {atteso:elenco}.',
    mend: 'Have one of them submit the request, or update the mandate or the representative in the archive and try again.',
    source: 'L. 12/1979, art. 1; Circ. INPS 28/2011',
    atteso: '{atteso:elenco}',
    trovato: '{trovato} ({ruolo:stato})',
  },
  nessunaRichiestaIdentica: {
    asks: 'No identical request is waiting for its outcome',
    fails: 'An identical request, received on {ricevutaIl:giorno} from {richiedente}, still waits for its outcome.',
    mend: 'Wait for the outcome of that request, or recall it while it is not decided.',
    source: RULE,
  },
}
