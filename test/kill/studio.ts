import type { Facts } from '#test/kit/archive.ts'
import { companyCode, matricolaFor } from '#test/kit/identifiers.ts'

export const STUDIO = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Bellincastro' }

const COMPANIES = 30

/** The same thirty associations in every process: each may change its PEC and have two notes calculated again. */
export function companies(): readonly Facts[] {
  return Array.from({ length: COMPANIES }, (_, n) => company(n))
}

export function aziendaOf(n: number): string {
  return companyCode(n % COMPANIES)
}

export function notaOf(n: number, periodo: string): string {
  return `${matricolaFor('1300', n % COMPANIES)}|${periodo}`
}

function company(n: number): Facts {
  const matricola = matricolaFor('1300', n)
  const nota = (periodo: string) => ({
    id: `${matricola}|${periodo}`,
    matricola,
    periodo,
    dataCalcolo: '2026-09-10',
    saldo: 10_000 + n,
    stato: 'aperta',
  })
  return {
    azienda: {
      codiceFiscale: companyCode(n),
      ragioneSociale: `Circolo ${n}`,
      naturaGiuridica: 'associazione',
      registroImprese: { iscritta: false },
      pec: `circolo${n}@pec.example`,
    },
    posizioni: [{ matricola, stato: 'attiva', dal: '2020-01-01' }],
    deleghe: [
      { id: `delega-${n}`, matricola, tipo: 'intermediario', delegato: STUDIO.codiceFiscale, dal: '2021-01-01' },
    ],
    note: [nota('2026-05'), nota('2026-06')],
    denunce: [{ matricola, periodo: '2026-05', variataIl: '2026-10-02' }],
  }
}
