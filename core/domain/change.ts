import type { Contatto, StatoPosizione } from './dossier.ts'

/** The months a payment refers to, `AAAA-MM`. */
type Riferimento = { readonly da: string; readonly a?: string }

/** Everything a Smart-Task may do to the archive. A new member does not compile until the archive can apply it. */
export type Change =
  | {
      readonly change: 'delega.revoca'
      readonly delega: string
      readonly matricola: string
      /** First day on which the delega no longer holds. */
      readonly dal: string
      readonly motivo: string
    }
  | {
      readonly change: 'nota.ricalcolo'
      readonly nota: string
      readonly matricola: string
      readonly periodo: string
      readonly dal: string
      readonly causa: string
    }
  | {
      readonly change: 'azienda.pec'
      readonly azienda: string
      readonly da?: string
      readonly a: string
      readonly dal: string
    }
  /** Another address or number for somebody; `azienda` is absent when it holds for all companies (an intermediario). */
  | {
      readonly change: 'contatto.varia'
      readonly titolare: string
      readonly azienda?: string
      readonly tipo: Contatto['tipo']
      readonly da?: string
      readonly a: string
    }
  | {
      readonly change: 'contatto.elimina'
      readonly contatto: string
      readonly titolare: string
      readonly tipo: Contatto['tipo']
      readonly valore: string
      readonly motivo: string
    }
  | {
      readonly change: 'versamento.periodo'
      readonly versamento: string
      readonly matricola: string
      /** Months the payment referred to, `da`–`a`, and those it refers to from now on; the second of a pair may be absent. */
      readonly prima: Riferimento
      readonly dopo: Riferimento
      readonly il: string
    }
  | {
      readonly change: 'posizione.stato'
      readonly matricola: string
      readonly da: StatoPosizione
      readonly a: StatoPosizione
      /** First day of the new state. */
      readonly dal: string
      readonly motivo?: string
    }
  | {
      readonly change: 'soggetto.inserisci'
      readonly soggetto: string
      readonly azienda: string
      /** Absent when the relation is with the whole company. */
      readonly matricola?: string
      readonly relazione: string
      readonly codiceFiscale: string
      readonly cognome: string
      readonly nome: string
      readonly dal: string
    }
  | {
      readonly change: 'soggetto.cessa'
      readonly soggetto: string
      readonly codiceFiscale: string
      readonly relazione: string
      /** First day on which the relation no longer holds. */
      readonly al: string
      readonly motivo: string
    }
  /** A codice autorizzazione given to a position, from the first day of `dal` to the last of `al`. */
  | {
      readonly change: 'autorizzazione.attribuisci'
      readonly matricola: string
      readonly codice: string
      readonly dal: string
      readonly al?: string
    }
  /** Months, `da` and `a` included, for which the company declared beforehand that it uses benefits. */
  | {
      readonly change: 'dpa.registra'
      readonly azienda: string
      readonly matricola: string
      readonly da: string
      readonly a: string
      readonly il: string
    }

export type ChangeName = Change['change']
