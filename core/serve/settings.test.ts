import { describe, expect, it } from 'vitest'
import { readServerSettings } from './settings.ts'

const told = { archivio: 'archivio.db' }
const wrongIn = (file: object, env: Record<string, string> = {}) => {
  const read = readServerSettings({ ...told, ...file }, env)
  return read.ok ? [] : read.failure.map(({ name, problem }) => `${name} ${problem}`)
}

describe('Settings of the server', () => {
  it('are few: the rest has a default that is safe', () => {
    expect(readServerSettings(told, {})).toMatchObject({
      ok: true,
      value: { indirizzo: '127.0.0.1', porta: 8373, dietroProxy: false, registro: 'info', chiamateAlMinuto: 600 },
    })
  })

  it('of the environment win over the file', () => {
    const env = { SCRITTOIO_PORTA: '9000', SCRITTOIO_DIETRO_PROXY: 'sì', SCRITTOIO_REGISTRO: '' }
    expect(readServerSettings({ ...told, porta: 1, registro: 'warn' }, env)).toMatchObject({
      value: { porta: 9000, dietroProxy: true, registro: 'warn' },
    })
  })

  it('that are wrong are told all at once', () => {
    const read = readServerSettings(
      { porta: 70_000, registro: 'tutto', sconosciuta: 1 },
      { SCRITTOIO_DIETRO_PROXY: 'boh' },
    )
    expect(read.ok ? [] : read.failure.map(({ name, problem }) => `${name} ${problem}`)).toEqual([
      'sconosciuta unknown',
      'porta wrong',
      'dietroProxy wrong',
      'registro wrong',
      'archivio missing',
    ])
  })

  it('never let codici fiscali travel in the clear beyond this machine', () => {
    expect(wrongIn({ indirizzo: '0.0.0.0' })).toEqual(['indirizzo wrong'])
    expect(wrongIn({ indirizzo: '0.0.0.0', dietroProxy: true })).toEqual([])
    expect(wrongIn({ indirizzo: '::1' })).toEqual([])
  })

  it.each([
    ['postgres://core:segreta@localhost/scrittoio', []],
    ['socket:/run/postgresql?db=scrittoio', []],
    ['postgres://core:segreta@db.example/scrittoio', ['database wrong']],
    ['postgres://core:segreta@db.example/scrittoio?sslmode=verify-full', []],
    ['postgres://core:segreta@db.example:porta/scrittoio', ['database wrong']],
    ['mysql://localhost/scrittoio', ['database wrong']],
  ])('take %s for a database or do not', (database, wrong) => {
    expect(wrongIn({ archivio: undefined, database })).toEqual(wrong)
  })

  it('never say what is in the address of a database that is wrong', () => {
    expect(JSON.stringify(readServerSettings({ database: 'postgres://core:segreta@' }, {}))).not.toContain('segreta')
  })
})
