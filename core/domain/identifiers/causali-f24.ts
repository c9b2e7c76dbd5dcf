import type { Periodo } from './periodo.ts'

/** What one causale of the F24's INPS section allows. */
export type RegolaCausale = {
  readonly descrizione: string
  /** The "Formato" of the matricola field: 1 is a company position (gestione contributiva). */
  readonly formato: 1 | 2 | 3 | 12
  readonly inizio: { readonly dal?: Periodo; readonly entroRiscossione: boolean }
  readonly fine: FinePeriodo
  readonly uso: 'debito' | 'credito' | 'entrambi'
}

/** Of the second month: `assente` must be blank, `obbligatoria` may be any month. */
export type FinePeriodo = 'assente' | 'obbligatoria' | 'non-prima-di-inizio' | 'stesso-anno'

const dal = (month: string) => month as Periodo
const riscosso = { entroRiscossione: true }
const libero = { entroRiscossione: false }

const rata = (descrizione: string): RegolaCausale => ({
  descrizione,
  formato: 1,
  inizio: riscosso,
  fine: 'non-prima-di-inizio',
  uso: 'debito',
})
const ente = (descrizione: string): RegolaCausale => ({
  descrizione,
  formato: 1,
  inizio: libero,
  fine: 'assente',
  uso: 'debito',
})
const cig = (descrizione: string): RegolaCausale => ({
  descrizione,
  formato: 12,
  inizio: libero,
  fine: 'obbligatoria',
  uso: 'debito',
})
const committenti = (descrizione: string): RegolaCausale => ({
  descrizione,
  formato: 2,
  inizio: { dal: dal('1996-01'), entroRiscossione: false },
  fine: 'assente',
  uso: 'debito',
})
const autonomi = (descrizione: string): RegolaCausale => ({
  descrizione,
  formato: 3,
  inizio: riscosso,
  fine: 'stesso-anno',
  uso: 'entrambi',
})

/** Rules of the causali an employer meets, and of the other gestioni they get mistaken for. Agenzia delle Entrate, table of 2 July 2026. */
export const CAUSALI = {
  DM10: {
    descrizione: 'DM10 attivi, passivi, insoluti',
    formato: 1,
    inizio: { dal: dal('1989-01'), entroRiscossione: true },
    fine: 'assente',
    uso: 'entrambi',
  },
  DMRA: {
    descrizione: 'DM10 rettificativi',
    formato: 1,
    inizio: { dal: dal('1989-01'), entroRiscossione: true },
    fine: 'assente',
    uso: 'debito',
  },
  DMRP: {
    descrizione: 'Rettifiche da mod. DM10/2',
    formato: 1,
    inizio: { dal: dal('2005-01'), entroRiscossione: true },
    fine: 'assente',
    uso: 'credito',
  },
  RC01: rata('Crediti previdenziali'),
  DMDP: rata('Rate dilazioni previdenziali'),
  DMDD: rata('Rate dilazioni previdenziali'),
  PRCA: rata('Aziende DM – Dilazione on line'),
  ACIM: { ...ente('Anticipazione contributo ingresso mobilità'), inizio: riscosso },
  MOBL: { ...ente('Mobilità lunga'), fine: 'non-prima-di-inizio' },
  RCAD: cig('Contributo addizionale CIG'),
  RCSO: cig('Contributo addizionale fondi di solidarietà'),
  EBNA: ente('Ente bilaterale o fondo sanitario'),
  EBCM: ente('Ente bilaterale o fondo sanitario'),
  ART1: ente('Ente bilaterale o fondo sanitario'),
  EST1: ente('Ente bilaterale o fondo sanitario'),
  MET1: ente('Ente bilaterale o fondo sanitario'),
  C10: committenti('Gestione separata, committenti'),
  CXX: committenti('Gestione separata, committenti'),
  AF: autonomi('Artigiani'),
  AP: autonomi('Artigiani'),
  CF: autonomi('Commercianti'),
  CP: autonomi('Commercianti'),
} as const satisfies Readonly<Record<string, RegolaCausale>>
