import { formatGiorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { no, ok } from '#core/kernel/result.ts'
import { misused, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { esitoText, istruttoriaText } from '#electron/cli/outcome-text.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { never, serviceOf } from '#electron/desk/desk.ts'
import { simulate } from '#electron/desk/simulate.ts'

export const forecast: Command = {
  name: 'forecast',
  examples: ['forecast <id>'],
  usage: '<id bozza>',
  about: 'Simula l’istruttoria di una bozza sui dati locali: nulla viene inviato',
  flags: {},
  run: async ({ words: [id] }, { terminal, place }) => {
    if (id === undefined) return no(misused('Indica l’id di una bozza.'))
    return withDesk(place, terminal, async ({ desk }) => {
      const task = await desk.store.task(id)
      const service = task && serviceOf(desk, task.service)
      if (task === undefined || service === undefined) return no(never('unknown-task'))
      const result = await simulate(desk, task)
      if (!result.ok) return result
      const { esito, oggi, datiDel } = result.value
      const age = datiDel === undefined ? '' : `, dati locali del ${italian(datiDel.slice(0, 10))}`
      const title = `Previsione al ${italian(oggi)}${age}: ${esitoText(esito)}`
      const text = `${title}\n${istruttoriaText(service.sheet, result.value)}`
      return ok({ code: EXIT.done, json: { id, forecast: true, ...result.value }, text })
    })
  },
}

const italian = (day: string) => formatGiorno(day as Giorno)
