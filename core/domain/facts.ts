import * as v from 'valibot'

/** A calendar day, ISO 8601 (`2026-11-23`), in Italian local time. */
export const day = v.pipe(v.string(), v.isoDate())

/** A month of competence, `2026-11`. */
export const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** An amount in whole euro cents; negative when it is in the company's favour. */
export const cents = v.pipe(v.number(), v.integer())

const some = v.pipe(v.string(), v.minLength(1))

export const azienda = v.object({
  codiceFiscale: some,
  ragioneSociale: some,
  partitaIva: v.exactOptional(some),
  naturaGiuridica: v.exactOptional(
    v.picklist([
      'societa',
      'impresa-individuale',
      'associazione',
      'fondazione',
      'condominio',
      'studio-professionale',
      'ente-pubblico',
      'altro',
    ]),
  ),
  /** What is known of the enrolment in the Registro delle imprese; absent when nobody has told. */
  registroImprese: v.exactOptional(
    v.object({
      iscritta: v.boolean(),
      rea: v.exactOptional(some),
      proceduraConcorsuale: v.exactOptional(v.boolean()),
    }),
  ),
  pec: v.exactOptional(some),
  /** First day of the activity with employees, when somebody told; else the positions' first state tells. */
  inizioAttivita: v.exactOptional(day),
})

export const statoPosizione = v.picklist([
  'attiva',
  'sospesa',
  'riattivata',
  'cessata-provvisoria',
  'cessata-definitiva',
])

export const posizione = v.object({
  matricola: some,
  sede: v.exactOptional(some),
  csc: v.exactOptional(some),
  stato: statoPosizione,
  dal: day,
  storia: v.optional(v.array(v.object({ stato: statoPosizione, dal: day })), []),
  autorizzazioni: v.optional(v.array(v.object({ codice: some, dal: day, al: v.exactOptional(day) })), []),
})

export const delega = v.object({
  id: some,
  matricola: some,
  tipo: v.picklist(['intermediario', 'dipendente']),
  delegato: some,
  delegatoNome: v.exactOptional(some),
  dal: day,
  /** First day on which the delega no longer holds. */
  al: v.exactOptional(day),
  subdeleghe: v.optional(v.array(v.object({ id: some, delegato: some, dal: day, al: v.exactOptional(day) })), []),
})

export const contatto = v.object({
  id: some,
  /** Codice fiscale of whom the contact reaches: the company, an intermediary, a dipendente delegato. */
  titolare: some,
  matricola: v.exactOptional(some),
  tipo: v.picklist(['pec', 'email', 'telefono', 'cellulare', 'fax']),
  valore: some,
  anomalo: v.exactOptional(v.boolean()),
})

export const soggettoCollegato = v.object({
  id: some,
  matricola: v.exactOptional(some),
  relazione: some,
  codiceFiscale: some,
  cognome: some,
  nome: some,
  dal: day,
  al: v.exactOptional(day),
})

export const notaDiRettifica = v.object({
  id: some,
  matricola: some,
  periodo: month,
  dataCalcolo: day,
  /** Debit when positive (nota attiva), credit when negative (nota passiva). */
  saldo: cents,
  tipologia: v.exactOptional(some),
  art1: v.optional(v.boolean(), false),
  sospesa: v.optional(v.boolean(), false),
  cig: v.optional(v.boolean(), false),
  stato: v.picklist(['aperta', 'in-ricalcolo', 'pagata', 'recupero-crediti', 'annullata', 'altro']),
  /** The state as the imported file wrote it, shown beside ours. */
  statoLetto: v.exactOptional(v.string()),
})

export const versamento = v.object({
  id: some,
  matricola: some,
  sede: v.exactOptional(some),
  causale: some,
  riscossoIl: day,
  da: v.exactOptional(month),
  a: v.exactOptional(month),
  debito: cents,
  credito: cents,
  contribuente: v.exactOptional(some),
  /** Day on which a request moved it to another period: it is not moved twice. */
  rettificatoIl: v.exactOptional(day),
  /** What it has already served for, so that it can no longer be moved. */
  vincolo: v.exactOptional(v.picklist(['compensato', 'rimborsato', 'in-dilazione', 'avviso-di-addebito'])),
})

/** One monthly UniEmens of one matricola, employer-level figures only: nothing of a DenunciaIndividuale is ever kept. */
export const denuncia = v.object({
  matricola: some,
  periodo: month,
  forza: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  lavoratori: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  provvisoria: v.optional(v.boolean(), false),
  /** Day on which a later flow changed these figures; absent for the first one. */
  variataIl: v.exactOptional(day),
})

export const regolarita = v.object({
  esito: v.picklist(['regolare', 'irregolare', 'in-verifica']),
  dal: day,
  /** Last day on which it holds, included, as a DURC writes it. */
  al: v.exactOptional(day),
})

/** A month for which a dichiarazione preventiva di agevolazione was made on a position (Msg. INPS 2648/2018). */
export const mesePreventivo = v.object({
  matricola: some,
  mese: month,
  /** Day of the declaration. */
  richiestaIl: day,
})

/** A request of the same company that has no outcome yet: what makes an identical one wait. */
export const richiestaPendente = v.object({
  id: some,
  servizio: some,
  soggetto: some,
  matricola: v.exactOptional(some),
  richiedente: some,
  ricevutaIl: day,
})

/** The last day on which somebody acted on a matricola: a revoca may not reach back before it. */
export const attivita = v.object({ matricola: some, richiedente: some, il: day })

/** An answer of the archive to a question that only the answers make possible (see core/service/inquiry.ts). */
export const riscontro = v.object({
  domanda: v.picklist(['recapito-di-altri', 'allegato']),
  valore: some,
  trovato: v.boolean(),
})
