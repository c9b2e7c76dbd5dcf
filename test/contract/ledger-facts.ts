import type { Ledger, Registered, Settlement } from '#core/engine/ledger.ts'
import { delegaOf, dossierWith, MATRICOLA, notaOf, ROSSI } from '#test/kit/dossier.ts'

/** A ledger as a suite is handed it; `beside` is another on the same storage, as another process would have it. */
export type OpenedLedger = { readonly ledger: Ledger; readonly beside: Ledger; close(): Promise<void> }

export const AZIENDA = '01234567897'
export const AT = '2026-11-23T09:00:00.000Z'

/** A company of which everything is known. */
export const whole = dossierWith({
  azienda: {
    codiceFiscale: AZIENDA,
    ragioneSociale: 'Officine Aurora S.r.l.',
    partitaIva: AZIENDA,
    naturaGiuridica: 'societa',
    registroImprese: { iscritta: true, rea: 'RM-123456', proceduraConcorsuale: false },
    pec: 'aurora@pec.it',
    inizioAttivita: '2019-03-01',
  },
  posizioni: [
    {
      matricola: MATRICOLA,
      sede: '7000',
      csc: '70201',
      stato: 'riattivata',
      dal: '2025-02-01',
      storia: [
        { stato: 'attiva', dal: '2019-03-01' },
        { stato: 'sospesa', dal: '2024-06-01' },
      ],
      autorizzazioni: [
        { codice: '0J', dal: '2019-03-01', al: '2022-12-31' },
        { codice: '1R', dal: '2023-01-01' },
      ],
    },
    { matricola: '7000000000', stato: 'attiva', dal: '2021-01-01' },
  ],
  deleghe: [
    delegaOf({ id: 'D1', subdeleghe: [{ id: 'S1', delegato: 'BNCLRA80A41H501A', dal: '2021-01-01' }] }),
    delegaOf({ id: 'D2', tipo: 'dipendente', delegato: 'VRDGPP80A01H501X', dal: '2022-01-01', al: '2024-01-01' }),
  ],
  contatti: [
    { id: 'C1', titolare: AZIENDA, tipo: 'pec', valore: 'aurora@pec.it', anomalo: true },
    { id: 'C2', titolare: ROSSI, tipo: 'email', valore: 'rossi@studio.it', anomalo: true },
    { id: 'C3', titolare: AZIENDA, matricola: MATRICOLA, tipo: 'telefono', valore: '065551234', anomalo: true },
  ],
  soggettiCollegati: [
    {
      id: 'P1',
      relazione: 'rappresentante-legale',
      codiceFiscale: 'NRENNA80A41H501Q',
      cognome: 'Neri',
      nome: 'Anna',
      dal: '2019-03-01',
    },
  ],
  note: [
    notaOf({ id: 'N0', periodo: '2015-01', stato: 'altro', statoLetto: 'In verifica' }),
    notaOf({ id: 'N2', periodo: '2025-12', stato: 'pagata' }),
    notaOf({ id: 'N1', tipologia: 'Attiva', art1: true, sospesa: true, cig: true }),
  ],
  versamenti: [
    { id: 'V1', matricola: MATRICOLA, causale: 'DM10', riscossoIl: '2026-04-16', da: '2026-03', debito: 5, credito: 0 },
    {
      id: 'V2',
      matricola: MATRICOLA,
      sede: '7000',
      causale: 'RC01',
      riscossoIl: '2026-05-16',
      da: '2026-01',
      a: '2026-03',
      debito: 700,
      credito: 0,
      contribuente: AZIENDA,
      rettificatoIl: '2026-06-01',
      vincolo: 'in-dilazione',
    },
  ],
  denunce: [
    { matricola: MATRICOLA, periodo: '2026-03', forza: 4.5, lavoratori: 5, variataIl: '2026-10-01' },
    { matricola: MATRICOLA, periodo: '2026-04', provvisoria: true },
  ],
  regolarita: [{ esito: 'regolare', dal: '2026-06-01', al: '2026-09-29' }],
  dpa: [{ matricola: MATRICOLA, mese: '2026-09', richiestaIl: '2026-09-30' }],
  attivita: [{ matricola: MATRICOLA, richiedente: ROSSI, il: '2026-10-02' }],
})

/** Another one, whose facts must never show in the first one's dossier. */
export const other = dossierWith({
  azienda: { codiceFiscale: '00000000001', ragioneSociale: 'Forno Bianchi', pec: 'forno@pec.it' },
  posizioni: [{ matricola: '1111111111', stato: 'attiva', dal: '2020-01-01' }],
  deleghe: [delegaOf({ id: 'D9', matricola: '1111111111' })],
  contatti: [{ id: 'C9', titolare: '00000000001', tipo: 'email', valore: 'forno@casa.it' }],
  note: [notaOf({ id: 'N9', matricola: '1111111111' })],
})

/** A request that waits; a test names what differs. */
export function request(differing: Partial<Registered> = {}): Registered {
  return {
    id: '00000000-0000-7000-8000-000000000001',
    service: 'cambio',
    version: 2,
    azienda: AZIENDA,
    richiedente: { codiceFiscale: ROSSI, ruolo: 'intermediario' },
    answers: { pec: 'nuova@pec.it', si: true, quanto: 3 },
    hash: 'h',
    state: 'ricevuta',
    protocollo: 'ST-2026-0000001',
    receivedAt: AT,
    subject: { chiave: 'pec', matricola: MATRICOLA },
    ...differing,
  }
}

export const settlement: Settlement = {
  decision: {
    esito: 'non-accolta',
    checks: [{ code: 'uno', weight: 'blocca', result: 'non-superata', field: 'pec', found: { trovato: 3 } }],
    changes: [],
  },
  dossier: whole,
  at: AT,
}
