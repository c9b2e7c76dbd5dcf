import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { compose } from '#core/forms/compose.ts'
import type { Condition } from '#core/forms/condition.ts'
import { known } from '#core/forms/known.ts'
import { dossier as readDossier, type Dossier } from '#core/domain/dossier.ts'
import { judge, orphans } from '#core/service/conformance.ts'
import { DATI_COMPLETI, decide, type CheckLine } from '#core/service/decide.ts'
import type { AnyService } from '#core/service/define.ts'
import { checkTexts, textOf, wordedLine } from '#core/service/sheet-texts.ts'
import { catalogue } from '#core/services/catalogue.ts'
import { services } from '#core/services/registry.ts'
import { differences } from '#test/golden/compare.ts'
import { readCases, type Golden } from '#test/golden/read-cases.ts'
import { reached } from './imports.ts'

const coverage: string[] = []
afterAll(() => console.log(['Checks that pass and fail in golden cases:', ...coverage].join('\n  ')))

const PARTS = [
  'form.ts',
  'checks.ts',
  'operations.ts',
  'texts.it.ts',
  'texts.en.ts',
  'sheet.ts',
  'service.ts',
  'README.md',
]
const FEWEST_CASES = 12

it('shows the window the same services as the core decides', () => {
  expect(catalogue.map((sheet) => sheet.id)).toEqual(services.map((service) => service.id))
  expect(readdirSync('core/services').filter((name) => !name.includes('.'))).toEqual(
    services.map((service) => service.id).sort(),
  )
})

describe.each(services.map((service) => [service.id, service as AnyService] as const))('%s', (id, service) => {
  const folder = `core/services/${id}`
  const { form } = service.sheet
  const read = readCases(`${folder}/cases`)
  const cases = read.flatMap((one) => (one.ok ? [one.value] : []))
  const inPageOrder = form.pages.flatMap((page) => page.fields)
  const codes = [DATI_COMPLETI, ...service.checks.map((check) => check.code)]

  it('lives whole in the folder that bears its name', () => {
    expect(PARTS.filter((part) => !existsSync(`${folder}/${part}`))).toEqual([])
  })

  it('shows every field on one page', () => {
    expect(orphans(service)).toEqual([])
    expect(inPageOrder).toEqual([...new Set(inPageOrder)])
  })

  it('makes a field depend only on fields asked before it', () => {
    const late = inPageOrder.filter((name, at) => {
      const field = form.fields[name]
      const repeats = field?.kind === 'text' && field.repeats ? [field.repeats] : []
      const leansOn = [...(field?.when ? fieldsIn(field.when) : []), ...repeats]
      return leansOn.some((other) => !inPageOrder.slice(0, at).includes(other))
    })
    expect(late).toEqual([])
  })

  it('names each check once, after checks that come before it, and fields of its own', () => {
    expect(codes).toEqual([...new Set(codes)])
    const wrong = service.checks.filter(({ after = [], field }, at) => {
      const before = codes.slice(0, at + 1)
      return after.some((code) => !before.includes(code)) || (field !== undefined && !(field in form.fields))
    })
    expect(wrong.map((check) => check.code)).toEqual([])
  })

  it('has words for everything, and no words for what is not there', () => {
    expect(Object.keys(service.sheet.texts).filter((key) => !isNeeded(service, key))).toEqual([])
    expect(labels(service).filter((key) => textOf(service.sheet, key) === key)).toEqual([])
  })

  it('says what it asks and where the rule comes from without data of a case', () => {
    const dependent = codes.filter((code) => {
      const { asks, source } = checkTexts(service.sheet, code)
      return `${asks}${source}`.includes('{') || source === '' || asks.endsWith('.')
    })
    expect(dependent).toEqual([])
  })

  it('can be shown to the window without the checks', () => {
    const decides = [...reached(`${folder}/sheet.ts`)].filter((file) =>
      /^core\/services\/[^/]+\/(?!form|sheet|texts)|^core\/service\/common\/(?!texts)|decide\.ts$/.test(file),
    )
    expect(decides).toEqual([])
  })

  it('is explained check by check in its README', () => {
    const readme = readFileSync(`${folder}/README.md`, 'utf8')
    expect(codes.filter((code) => !readme.includes(`\`${code}\``))).toEqual([])
  })

  it('has readable cases, enough of them', () => {
    expect(read.flatMap((one) => (one.ok ? one.value.warnings : [one.failure.problem]))).toEqual([])
    expect(cases.length).toBeGreaterThanOrEqual(FEWEST_CASES)
  })

  it.each(cases.map((one) => [one.golden.why, one] as const))('%s', (_, { golden }) => {
    expect(differences(service, golden)).toEqual([])
  })

  it('has a case in which each blocking check fails alone', () => {
    const alone = cases.map((one) => judge(service, one.golden).failed).filter((failed) => failed.length === 1)
    const blocking = service.checks.filter((check) => check.weight === 'blocca').map((check) => check.code)
    expect([DATI_COMPLETI, ...blocking].filter((code) => !alone.flat().includes(code))).toEqual([])
  })

  it('has a case in which each warning speaks and the request is accepted all the same', () => {
    const judged = cases.map((one) => judge(service, one.golden)).filter(({ esito }) => esito === 'accolta')
    const spoken = judged.flatMap(({ warned }) => warned)
    const warnings = service.checks.filter((check) => check.weight === 'avvisa').map((check) => check.code)
    expect(warnings.filter((code) => !spoken.includes(code))).toEqual([])
  })

  it('has each check pass in one case and fail in another', () => {
    const lines = cases.flatMap(({ golden }) => decide(service, golden.answers, dossierOf(golden)).checks)
    const seen = (wanted: CheckLine['result']) =>
      new Set(lines.filter(({ result }) => result === wanted).map(({ code }) => code))
    const [passed, failed] = [seen('superata'), seen('non-superata')]
    coverage.push(`${id}: ${codes.length} checks, ${cases.length} cases`)
    expect(codes.filter((code) => !passed.has(code) || !failed.has(code))).toEqual([])
  })

  it('fills every text with what its check finds, in every case', () => {
    const unfilled = cases.flatMap(({ golden, file }) =>
      decide(service, golden.answers, dossierOf(golden))
        .checks.map((line) => JSON.stringify(wordedLine(service.sheet, line)))
        .filter((words) => /\{\w+(:\w+)?\}|undefined/.test(words))
        .map((words) => `${file}: ${words}`),
    )
    expect(unfilled).toEqual([])
  })

  it('suggests, in words, only services there are, with answers to fields they have', () => {
    for (const { golden } of cases) {
      const { next } = judge(service, golden)
      for (const { code, service: to, answers } of next) {
        const target = services.find(({ id: other }) => other === to) as AnyService | undefined
        expect(textOf(service.sheet, `next.${code}`)).not.toBe(`next.${code}`)
        expect(Object.keys(answers).filter((name) => !(name in (target?.sheet.form.fields ?? {})))).toEqual([])
        expect(target, to).toBeDefined()
      }
    }
  })

  it('never asks what the dossier of a case already answers', () => {
    const asked = cases.flatMap(({ golden, file }) => {
      const mask = compose(form, dossierOf(golden), golden.answers)
      return mask.asked
        .filter(({ name, field, options }) => {
          const value = field.known ? known[field.known](dossierOf(golden), mask.answers) : only(options)
          return value !== undefined && (golden.answers[name] === undefined || golden.answers[name] === value)
        })
        .map(({ name }) => `${file}: ${name}`)
    })
    expect(asked).toEqual([])
  })

  it('says what a request is about, and what it asks the archive, before anybody has judged the answers', () => {
    const about = dossierOf(cases[0]!.golden)
    for (const answers of [{}, Object.fromEntries(inPageOrder.map((name) => [name, 7]))]) {
      expect(service.subject(answers, about).chiave).not.toBe('')
      expect(service.inquiries?.(answers, about) ?? []).toEqual([])
    }
  })
})

const only = (options: readonly { readonly value: string }[] = []) =>
  options.length === 1 ? options[0]?.value : undefined

function dossierOf({ dossier }: Golden['golden']): Dossier {
  const read = readDossier(dossier)
  if (!read.ok) throw new TypeError(read.failure)
  return read.value
}

function fieldsIn(when: Condition): string[] {
  if ('all' in when) return when.all.flatMap(fieldsIn)
  if ('any' in when) return when.any.flatMap(fieldsIn)
  if ('not' in when) return fieldsIn(when.not)
  return 'field' in when ? [when.field] : []
}

/** The keys of the words a person reads for fields, pages and options. */
function labels({ sheet: { form } }: AnyService): string[] {
  const options = Object.entries(form.fields).flatMap(([name, field]) =>
    field.kind === 'choice' ? field.options.map((option) => `option.${name}.${option}`) : [],
  )
  const fields = Object.keys(form.fields).map((name) => `field.${name}`)
  return ['title', 'summary', 'wants', ...form.pages.map((page) => `page.${page.id}`), ...fields, ...options]
}

function isNeeded(service: AnyService, key: string): boolean {
  const hints = Object.keys(service.sheet.form.fields).map((name) => `hint.${name}`)
  const checks = service.checks.map((check) => `check.${check.code}`)
  const suggestions = service.next !== undefined && key.startsWith('next.')
  return suggestions || [...labels(service), ...hints, ...checks].includes(key)
}
