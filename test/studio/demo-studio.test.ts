import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { codiceAutorizzazione } from '#core/domain/identifiers/codice-autorizzazione.ts'
import { matricola } from '#core/domain/identifiers/matricola.ts'
import { pec } from '#core/domain/identifiers/pec.ts'
import { demoFiles, demoStudio } from './demo-studio.ts'

const home = join(import.meta.dirname, '../fixtures/demo-studio')
const read = (name: string) => readFileSync(join(home, name)).toString('latin1')
const names = (folder: string) => readdirSync(join(home, folder)).sort()
const monthly = names('uniemens').filter((name) => !name.includes('variazioni'))
const everyUniemens = monthly.map((name) => read(`uniemens/${name}`)).join('')
const records = names('f24').flatMap((name) => read(`f24/${name}`).split(/(?<=\r\n)/))
const rows = (name: string) => read(name).trimEnd().split('\r\n').slice(1)

const inside = (tag: string, text: string) =>
  [...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, content = '']) => content)
const cents = (record: string, from: number) => Number(record.slice(from - 1, from + 14))

/** The four rows of a form's INPS section, those filled in. */
const inpsRows = (form: string) =>
  [499, 566, 633, 700]
    .filter((from) => form.slice(from + 3, from + 7).trim() !== '')
    .map((from) => ({
      debito: cents(form, from + 37),
      credito: cents(form, from + 52),
      matricola: form.slice(from + 7, from + 24).trim(),
    }))

it('is what the generator makes, byte for byte', () => {
  const kept = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const made = demoFiles(demoStudio())

  expect(kept.map((entry) => join(entry.parentPath, entry.name)).sort()).toEqual(
    [...made.keys()].map((name) => join(home, name)).sort(),
  )
  expect(
    [...made].filter(([name, bytes]) => !readFileSync(join(home, name)).equals(bytes)).map(([name]) => name),
  ).toEqual([])
})

it('holds a whole studio', () => {
  const forms = records.filter((record) => record.startsWith('V'))

  expect(new Set(inside('CFAzienda', everyUniemens)).size).toBeGreaterThanOrEqual(40)
  expect(new Set(inside('Matricola', everyUniemens)).size).toBeGreaterThanOrEqual(55)
  expect(new Set(inside('AnnoMeseDenuncia', everyUniemens)).size).toBe(12)
  expect(rows('note-di-rettifica.csv').length).toBeGreaterThanOrEqual(150)
  expect(forms.flatMap(inpsRows).length).toBeGreaterThanOrEqual(300)
})

it('gives every company, worker and position a valid code, and every company a position of its own', () => {
  const people = [...inside('CFAzienda', everyUniemens), ...inside('CFLavoratore', everyUniemens)]
  const positions = demoStudio().positions.map((one) => one.matricola)
  const addresses = rows('deleghe.csv').flatMap((row) => row.split(';').at(-1) || [])

  expect(people.filter((code) => !codiceFiscale(code).ok)).toEqual([])
  expect(inside('Matricola', everyUniemens).filter((code) => !matricola(code).ok)).toEqual([])
  expect(new Set(positions).size).toBe(positions.length)
  expect(addresses.length).toBeGreaterThan(40)
  expect(addresses.filter((address) => !pec(address).ok)).toEqual([])
})

it('declares as many workers as it lists, and some months without any', () => {
  const positions = everyUniemens.split('<PosContributiva').slice(1)
  const declared = positions.map((text) => Number(inside('ForzaAziendale', text)[0]))
  const listed = positions.map((text) => text.split('<DenunciaIndividuale>').length - 1)

  expect(declared).toEqual(listed)
  expect(declared.filter((workers) => workers === 0).length).toBeGreaterThan(20)
  expect(Math.max(...declared)).toBeGreaterThan(12)
})

it('declares contributions that add up', () => {
  const wrong = everyUniemens
    .split('<PosContributiva')
    .slice(1)
    .filter((text) => {
      const paid = inside('Contributo', text).reduce((total, amount) => total + Math.round(Number(amount) * 100), 0)
      return paid !== Math.round(Number(inside('TotaleADebito', text)[0]) * 100)
    })

  expect(wrong).toEqual([])
})

it('writes F24 records of 1,900 characters whose totals add up', () => {
  const forms = records.filter((record) => record.startsWith('V'))
  const wrong = forms.filter((form) => {
    const debito = inpsRows(form).reduce((total, row) => total + row.debito, 0)
    const credito = inpsRows(form).reduce((total, row) => total + row.credito, 0)
    const taxes = cents(form, 453)
    return cents(form, 767) !== debito || cents(form, 782) !== credito || cents(form, 1793) !== debito - credito + taxes
  })

  expect(records.filter((record) => record.length !== 1900)).toEqual([])
  expect(forms.length).toBeGreaterThan(300)
  expect(wrong).toEqual([])
})

it('keeps one month in each file, the one of its name', () => {
  const months = monthly.map((name) => [name, new Set(inside('AnnoMeseDenuncia', read(`uniemens/${name}`)))] as const)

  expect(months.map(([name, found]) => [name, [...found]])).toEqual(
    months.map(([name]) => [name, [name.replace(/^UniEmens_|\.xml$/g, '')]]),
  )
})

it('knows of most companies whether they are regular, who stands for them, and some codes', () => {
  const { companies, positions, registers } = demoStudio()
  const ours = new Set(companies.map((company) => company.codiceFiscale))
  const { regolarita, soggetti, autorizzazioni } = registers
  const days = ({ dal, al = dal }: { dal: string; al?: string }) => (Date.parse(al) - Date.parse(dal)) / 86_400_000

  expect(regolarita.filter(({ azienda }) => !ours.has(azienda))).toEqual([])
  expect(new Set(regolarita.map(({ azienda }) => azienda)).size).toBeGreaterThanOrEqual(30)
  expect(new Set(regolarita.map(({ esito }) => esito))).toEqual(new Set(['regolare', 'irregolare', 'in-verifica']))
  expect(regolarita.filter((one) => one.esito === 'regolare' && days(one) !== 120)).toEqual([])
  expect(soggetti.filter(({ azienda, codiceFiscale: code }) => !ours.has(azienda) || !codiceFiscale(code).ok)).toEqual(
    [],
  )
  expect(new Set(soggetti.map(({ azienda }) => azienda)).size).toBeGreaterThanOrEqual(40)
  expect(new Set(soggetti.map(({ id }) => id)).size).toBe(soggetti.length)
  expect(autorizzazioni.filter(({ codice }) => !codiceAutorizzazione(codice).ok)).toEqual([])
  expect(autorizzazioni.filter((code) => !positions.some((one) => one.matricola === code.matricola))).toEqual([])
})
