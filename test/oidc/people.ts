import type { RuoloUtente } from '#core/access/identity.ts'
import { personCode } from '#test/kit/identifiers.ts'

/** Somebody who can come in to try the core; what he may do follows from the deleghe of the demo studio. */
export type DemoPerson = {
  readonly id: string
  readonly nome: string
  /** What he is, as the page that lets him in says. */
  readonly chi: string
  readonly codiceFiscale: string
  readonly ruoli: readonly RuoloUtente[]
  readonly sede?: string
}

/** The studio and those who delegated of `test/fixtures/demo-studio`, and somebody for each other role. */
export const PEOPLE: readonly DemoPerson[] = [
  {
    id: 'consulente',
    nome: 'Ottavia Bellincastro',
    chi: 'Consulente del lavoro',
    codiceFiscale: 'BLLTTV83M65A944G',
    ruoli: ['contribuente'],
  },
  {
    id: 'dipendente',
    nome: 'Livia Malpeli',
    chi: 'Dipendente delegata, Officine Bullonessa S.r.l.',
    codiceFiscale: 'MLPLVI01A71G337A',
    ruoli: ['contribuente'],
  },
  {
    id: 'sub-delegato',
    nome: 'Gino Riccioli',
    chi: 'Collaboratore dello studio, sub-delegato',
    codiceFiscale: personCode(101),
    ruoli: ['contribuente'],
  },
  {
    id: 'rappresentante',
    nome: 'Ada Crostoni',
    chi: 'Titolare, Forno Madrigale',
    codiceFiscale: 'CRSDAA70S46G337P',
    ruoli: ['contribuente'],
  },
  {
    id: 'operatore-modena',
    nome: 'Tullio Saltafossi',
    chi: 'Operatore, Sede di Modena',
    codiceFiscale: personCode(103),
    ruoli: ['operatore'],
    sede: '5000',
  },
  {
    id: 'operatrice-modena',
    nome: 'Nives Portacqua',
    chi: 'Operatrice, Sede di Modena',
    codiceFiscale: personCode(106),
    ruoli: ['operatore'],
    sede: '5000',
  },
  {
    id: 'operatore-bologna',
    nome: 'Viola Quarantotti',
    chi: 'Operatrice, Sede di Bologna',
    codiceFiscale: personCode(104),
    ruoli: ['operatore'],
    sede: '1300',
  },
  {
    id: 'operatore-senza-sede',
    nome: 'Bruno Cercasede',
    chi: 'Operatore, Sede non registrata',
    codiceFiscale: personCode(107),
    ruoli: ['operatore'],
  },
  {
    id: 'amministratore',
    nome: 'Zeno Indovini',
    chi: 'Amministratore del core',
    codiceFiscale: personCode(105),
    ruoli: ['amministratore'],
  },
]
