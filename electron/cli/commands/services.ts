import { ok } from '#core/kernel/result.ts'
import { services as registry } from '#core/services/registry.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import type { AnyService } from '#core/service/define.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import type { Command } from '#electron/cli/command.ts'

export const services: Command = {
  name: 'services',
  examples: ['services'],
  usage: '',
  about: 'Elenca i servizi e i campi delle loro maschere',
  flags: {},
  run: () => {
    const known: readonly AnyService[] = registry
    const json = {
      services: known.map(({ id, version, sheet }) => ({
        id,
        version,
        title: textOf(sheet, 'title'),
        fields: Object.fromEntries(Object.entries(sheet.form.fields)),
      })),
    }
    return Promise.resolve(ok({ code: EXIT.done, json, text: known.map(serviceText).join('\n\n') }))
  },
}

function serviceText({ id, sheet }: AnyService): string {
  const fields = Object.entries(sheet.form.fields).map(([name, field]) => {
    const options = field.kind === 'choice' ? `: ${field.options.join(' | ')}` : ''
    return `  ${name} (${field.kind}${options}) — ${textOf(sheet, `field.${name}`)}`
  })
  return [`${id} — ${textOf(sheet, 'title')}`, `  ${textOf(sheet, 'summary')}`, ...fields].join('\n')
}
