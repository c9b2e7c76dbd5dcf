import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DOC, freshDoc } from './reference.ts'
import * as facts from '#core/domain/facts.ts'
import { services } from '#core/services/registry.ts'

const good = 'core/services/revoca-delega-intermediario/cases/accolta-intermediario.json'
const sample = () => JSON.parse(readFileSync(good, 'utf8')) as Record<string, object>

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-'))))
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('npm run golden', () => {
  it('runs the cases beside the services, and counts them on its last line', () => {
    const { status, last } = golden()
    expect(status).toBe(0)
    expect(last).toMatchObject({ services: services.length, failed: 0 })
  })

  it('takes the service from the folder or from the case, and a list of cases from one file', () => {
    put('deep/er/revoca-delega-intermediario/cases/a.json', sample())
    put(
      'b.json',
      [0, 1].map(() => ({ ...sample(), service: 'revoca-delega-intermediario' })),
    )
    expect(golden(folder)).toMatchObject({ status: 0, last: { services: 1, cases: 3, failed: 0 } })
  })

  it('fails with 1 and tells what was expected and what came out', () => {
    put('revoca-delega-intermediario/a.json', { ...sample(), expect: { esito: 'non-accolta', failed: ['x'] } })
    const { status, last, out } = golden(folder)
    expect({ status, last }).toEqual({ status: 1, last: { services: 1, cases: 1, failed: 1 } })
    expect(out).toContain('expected ["x"]\n    got      []')
  })

  it('tells a failure as JSON when asked to', () => {
    put('revoca-delega-intermediario/a.json', { ...sample(), expect: { esito: 'non-accolta' } })
    const [first] = golden(folder, '--json').lines
    expect(JSON.parse(first ?? '')).toMatchObject({
      service: 'revoca-delega-intermediario',
      differences: [{ of: 'esito', expected: 'non-accolta', got: 'accolta' }],
    })
  })

  it.each<[string, unknown]>([
    ['what is not JSON', undefined],
    ['an unknown service', { ...sample(), service: 'diciottesimo' }],
    ['no service at all', sample()],
    ['a case without an esito', { ...sample(), service: services[0].id, expect: {} }],
    ['an expectation misspelt', { ...sample(), service: services[0].id, expect: { esito: 'accolta', fails: [] } }],
    ['a dossier that is none', { ...sample(), service: services[0].id, dossier: { oggi: 'ieri' } }],
  ])('fails with 2 on %s', (_, content) => {
    put('a.json', content)
    const { status, last } = golden(folder)
    expect({ status, last }).toEqual({ status: 2, last: { services: 0, cases: 0, failed: 0 } })
  })

  it('fails with 2 where there is no case', () => {
    expect(golden(folder).status).toBe(2)
    expect(golden(join(folder, 'assente')).status).toBe(2)
  })

  it('points out what a dossier holds and nobody reads', () => {
    const dossier = { ...sample()['dossier'], notes: [] }
    put('a.json', { ...sample(), service: 'revoca-delega-intermediario', dossier })
    const { status, out } = golden(folder)
    expect({ status, told: out.includes('nothing reads dossier.notes') }).toEqual({ status: 0, told: true })
  })
})

describe('docs/golden-cases.md', () => {
  it('lists fields, options and checks as they are now (npm run golden -- --docs)', () => {
    expect(readFileSync(DOC, 'utf8')).toBe(freshDoc())
  })

  it('explains every fact a dossier may hold', () => {
    const doc = readFileSync(DOC, 'utf8')
    const named = Object.values(facts).flatMap((fact) => ('entries' in fact ? Object.keys(fact.entries) : []))
    expect(named.filter((name) => !doc.includes(`\`${name}\``))).toEqual([])
    expect(named.length).toBeGreaterThan(50)
  })
})

function put(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content === undefined ? '{ not JSON' : JSON.stringify(content))
}

function golden(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['test/golden.ts', ...args], { encoding: 'utf8' })
  const lines = stdout.trim().split('\n')
  return { status, out: stdout, lines, last: JSON.parse(lines.at(-1) ?? '') as unknown }
}
