import { basename, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { decide } from '#core/service/decide.ts'
import { services } from '#core/services/registry.ts'
import { test } from '#test/kit/app.ts'
import { choosing, PDF } from '#test/kit/evidence.ts'
import { expectReadable } from '#test/kit/look.ts'
import { askAs, begin } from '#test/kit/mask.ts'
import { answerAll, askerOf, openOn, queue, storiesOf, type Story } from '#test/kit/story.ts'

for (const { id } of services)
  test(`the desktop app drafts ${id}, from its first accepted golden case, to its outcome`, async ({
    scrittoio,
  }, info) => {
    const told = firstAccepted(id)
    const { service, dossier, golden } = told
    const { app, page } = await openOn(scrittoio, info, told)
    await choosing(app, info.outputPath('prova.pdf'), PDF)

    await begin(page, service.sheet, dossier.azienda.ragioneSociale)
    await askAs(page, askerOf(told))
    await look(page, `${id}-vuota`)
    await answerAll(page, told)
    await expect(page.getByText('Verrebbe accolta', { exact: true })).toBeVisible()
    await look(page, id)
    await queue(page)

    await expect(page.getByRole('heading', { name: 'Accolta', exact: true })).toBeVisible()
    const shown = page.locator('[data-test=verifiche] [data-code]')
    const checks = await shown.evaluateAll((lines) => lines.map(({ dataset }) => [dataset['code'], dataset['result']]))
    const decided = decide(service, golden.answers, dossier).checks.map(({ code, result }) => [code, result])
    expect(checks.toSorted()).toEqual(decided.toSorted()) // on the screen what needs one comes first
    await look(page, `${id}-esito`)
  })

function firstAccepted(service: string): Story {
  const isAccepted = ({ file, golden }: Story) =>
    basename(file).startsWith('accolta-') && golden.expect.esito === 'accolta'
  const found = storiesOf(service).find(isAccepted)
  if (found === undefined) throw new Error(`${service} has no accepted case`)
  return found
}

/** Everybody can read it; and pictures, for a person to look at: `MASKS=test-results/masks`. */
async function look(page: Page, name: string): Promise<void> {
  await expectReadable(page, name)
  const gallery = process.env['MASKS']
  if (gallery !== undefined) await page.screenshot({ path: resolve(gallery, `${name}.png`) })
}
