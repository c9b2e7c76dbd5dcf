import { shallowRef } from 'vue'
import type { CompanyRow } from '#electron/desk/company.ts'
import { desk } from './desk.ts'

const LOOKED_AT = 60 // the last requests: a day's work, more or less
const SERVICES = 3
const COMPANIES = 5

/** The oggetti and the companies of the last requests, the last one first. */
export function useRecents() {
  const services = shallowRef<readonly string[]>([])
  const companies = shallowRef<readonly CompanyRow[]>([])

  async function load() {
    const last = await desk['tasks.list']({ filter: { order: 'created' }, limit: LOOKED_AT })
    if (!last.ok) return
    services.value = distinct(last.value.rows.map(({ service }) => service)).slice(0, SERVICES)
    const codes = distinct(last.value.rows.map(({ azienda }) => azienda)).slice(0, COMPANIES)
    companies.value = (await Promise.all(codes.map(companyWith))).flat()
  }
  void load()
  return { services, companies }
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)]

/** The company with that codice fiscale, if the archive still has it. */
export async function companyWith(codiceFiscale: string): Promise<readonly CompanyRow[]> {
  const reply = await desk['companies.list']({ search: codiceFiscale, scope: 'tutte', limit: 1 })
  return reply.ok ? reply.value.rows.filter((row) => row.codiceFiscale === codiceFiscale) : []
}
