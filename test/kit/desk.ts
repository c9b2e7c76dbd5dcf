import { createHash } from 'node:crypto'
import type { Allegato } from '#core/domain/allegato.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { defineForm } from '#core/forms/definition.ts'
import { checksFor, defineService, defineSheet, fails, passes } from '#core/service/define.ts'
import type { Answers } from '#core/forms/definition.ts'
import type { Attachments } from '#electron/desk/attachment-store.ts'
import type { Companies } from '#electron/desk/companies.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { italianWords } from '#electron/desk/desk-words.ts'
import { FakeCore } from './fake-core.ts'
import { MemoryDesk } from './memory-desk.ts'

const form = defineForm({
  fields: {
    oggi: { kind: 'date', required: true, known: 'oggi' },
    nome: { kind: 'text', required: true, max: 40 },
    formale: { kind: 'choice', options: ['SI', 'NO'], required: true },
    titolo: { kind: 'text', required: true, when: { field: 'formale', is: 'SI' } },
    pec: { kind: 'text', suggests: 'azienda.pec' },
  },
  pages: [{ id: 'unica', fields: ['oggi', 'nome', 'formale', 'titolo', 'pec'] }],
})

const sheet = defineSheet({
  id: 'saluto',
  version: 1,
  who: ['intermediario'],
  graduale: false,
  form,
  texts: {
    title: 'Saluto',
    summary: 'Saluta.',
    'page.unica': 'Saluto',
    'field.oggi': 'Oggi',
    'field.nome': 'Nome',
    'field.formale': 'Formale',
    'field.titolo': 'Titolo',
    'field.pec': 'PEC',
    'option.formale.SI': 'Sì',
    'option.formale.NO': 'No',
    'check.nome-gradito': { asks: 'Il nome è gradito', fails: 'Non è gradito.', mend: 'Cambialo.', source: 'Nostra' },
  },
})

const check = checksFor<Answers<typeof form>>()

/** A service as small as one can be: greets somebody, refuses whoever is called "rifiutata". */
export const saluto = defineService({
  sheet,
  checks: [
    check({
      code: 'nome-gradito',
      weight: 'blocca',
      verify: ({ nome }) => (nome === 'rifiutata' ? fails({ nome }) : passes()),
    }),
  ],
  subject: ({ nome }) => ({ chiave: String(nome) }),
  operations: () => [],
})

export const AZIENDA = '01234567897'

export function dossierOf(azienda: string, oggi = '2026-11-23'): Dossier {
  return {
    oggi,
    richiedente: { codiceFiscale: 'RSSMRA80A01H501U', ruolo: 'intermediario' },
    azienda: { codiceFiscale: azienda, ragioneSociale: `Azienda ${azienda}`, pec: 'azienda@pec.it' },
    posizioni: [],
    deleghe: [],
    contatti: [],
    soggettiCollegati: [],
    note: [],
    versamenti: [],
    denunce: [],
    regolarita: [],
    pendenti: [],
    attivita: [],
    dpa: [],
    riscontri: [],
  }
}

/** Every company but "ignota" is known; no list. */
export const anyCompany: Companies = {
  list: async () => ({ rows: [], total: 0 }),
  keys: async () => [],
  sedi: async () => [],
  owners: async () => new Map(),
  dossier: async ({ azienda, oggi }) => (azienda === 'ignota' ? undefined : dossierOf(azienda, oggi)),
  inquire: async () => [],
  confirmedAt: async () => '2026-11-20',
  provenance: async () => ({ data: [], sources: {} }),
}

export type TestDesk = Desk & { readonly store: MemoryDesk; readonly core: FakeCore; readonly time: { now: Date } }

/** A desk over memory and a fake core, on 23 November 2026 at noon. */
export function testDesk(parts: Partial<Pick<TestDesk, 'store' | 'core'>> = {}): TestDesk {
  const time = { now: new Date('2026-11-23T12:00:00Z') }
  let born = 0
  return {
    store: new MemoryDesk(),
    core: new FakeCore(),
    companies: anyCompany,
    attachments: memoryAttachments(),
    services: [saluto],
    studio: { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Studio Rossi' },
    clock: { now: () => time.now },
    ids: { next: () => `task-${String((born += 1)).padStart(4, '0')}` },
    chance: () => 0.5,
    words: () => italianWords,
    time,
    ...parts,
  }
}

/** Evidence kept in memory, of at most a thousand bytes a file. */
function memoryAttachments(): Attachments {
  const kept = new Map<string, Allegato>()
  const contents = new Map<string, Uint8Array>()
  const names = new Map<string, string>()
  return {
    longest: async () => 1000,
    keep: async ({ nome, tipo, contenuto, azienda = '' }) => {
      const hash = createHash('sha256').update(contenuto).digest('hex')
      const file = kept.get(hash) ?? { hash, nome, tipo, bytes: contenuto.byteLength }
      kept.set(hash, file)
      contents.set(hash, contenuto)
      names.set(`${azienda} ${hash}`, nome)
      return { ...file, nome }
    },
    content: async (hash) => contents.get(hash),
    list: async (hashes, azienda = '') =>
      hashes.flatMap((hash) => {
        const file = kept.get(hash)
        const nome = names.get(`${azienda} ${hash}`) ?? names.get(` ${hash}`)
        return file === undefined ? [] : { ...file, ...(nome !== undefined && { nome }) }
      }),
  }
}

/** Lets the given seconds go by. */
export function wait({ time }: Pick<TestDesk, 'time'>, seconds: number): void {
  time.now = new Date(time.now.getTime() + seconds * 1000)
}

/** The value of a result that the test takes for granted. */
export function sure<T>(result: { readonly ok: boolean; readonly value?: T }): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`)
  return result.value as T
}
