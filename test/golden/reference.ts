import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Condition } from '#core/forms/condition.ts'
import type { FieldDef, NumberField, TextField } from '#core/forms/definition.ts'
import type { AnyService } from '#core/service/define.ts'
import { LONGEST } from '#core/forms/schema.ts'
import { services } from '#core/services/registry.ts'

export const DOC = resolve(import.meta.dirname, '../../docs/golden-cases.md')

const OPENS = '<!-- reference: written by `npm run golden -- --docs` -->'
const CLOSES = '<!-- end of reference -->'

/** The document with its reference as the services are now. */
export function freshDoc(): string {
  const doc = readFileSync(DOC, 'utf8')
  const [before = '', rest = ''] = doc.split(OPENS)
  const after = rest.split(CLOSES)[1] ?? ''
  return `${before}${OPENS}\n\n${services.map(reference).join('\n')}\n${CLOSES}${after}`
}

export function writeDoc(): void {
  writeFileSync(DOC, freshDoc())
}

function reference({ id, sheet, checks }: AnyService): string {
  const fields = sheet.form.pages.flatMap((page) => page.fields)
  return [
    `### ${id}`,
    '',
    `Roles that may ask: ${sheet.who.map(code).join(', ')}.`,
    '',
    'Fields, in page order:',
    '',
    ...fields.map((name) => `- ${code(name)}: ${describe(sheet.form.fields[name])}`),
    '',
    'Checks, in order, after `dati-completi`:',
    '',
    ...checks.map(
      (c) => `- ${code(c.code)} ${c.weight === 'blocca' ? 'blocks' : 'warns'}${list(' · after ', c.after)}`,
    ),
    '',
  ].join('\n')
}

function describe(field: FieldDef | undefined): string {
  if (field === undefined) return 'missing'
  const marks = [
    field.required && 'required',
    field.known && `given when known (${code(field.known)})${field.editable ? ', but may be overruled' : ''}`,
    field.when && `only when ${condition(field.when)}`,
  ]
  return [kind(field), ...marks.filter(Boolean)].join(' · ')
}

function kind(field: FieldDef): string {
  switch (field.kind) {
    case 'choice':
      return `choice${list(' of ', field.options)}`
    case 'pick':
      return `pick from ${code(field.from)}, the id of what is picked`
    case 'flag':
      return field.accept ? 'flag that must be `true`' : 'flag, `true` or `false`'
    case 'number':
      return numberKind(field)
    case 'attachments':
      return 'attachments: one to three SHA-256 in hex, parted by a blank'
    case 'text':
      return textKind(field)
    default:
      return field.kind
  }
}

function numberKind({ min = 0, max, decimals = 0 }: NumberField): string {
  const upTo = max === undefined ? '' : ` to ${max}`
  return `number from ${min}${upTo}, ${decimals === 0 ? 'whole' : `at most ${decimals} figures after the point`}`
}

function textKind({ shape, repeats, max = LONGEST }: TextField): string {
  const details = [shape && `shaped as ${code(shape)}`, repeats && `repeating ${code(repeats)}`]
  return ['text', ...details, `of at most ${max} characters`].filter(Boolean).join(' ')
}

function condition(when: Condition): string {
  if ('all' in when) return when.all.map(condition).join(' and ')
  if ('any' in when) return when.any.map(condition).join(' or ')
  if ('not' in when) return `not (${condition(when.not)})`
  if ('fact' in when) return `the dossier’s ${code(when.fact)} is ${String(when.is)}`
  return `${code(when.field)} is ${'in' in when ? when.in.map(code).join(' or ') : code(String(when.is))}`
}

function list(before: string, names: readonly string[] | undefined): string {
  return names && names.length > 0 ? `${before}${names.map(code).join(', ')}` : ''
}

const code = (name: string) => `\`${name}\``
