import { expect, type ElectronApplication } from '@playwright/test'
import { once } from 'node:events'
import { test, type Running, type Scrittoio } from '#test/kit/app.ts'
import { answers, closeWindow, holdWork, questions } from '#test/kit/closing.ts'
import { createStudio } from '#test/kit/entering.ts'
import { goTo } from '#test/kit/look.ts'
import { speak } from '#test/kit/page.ts'
import { unlock } from '#test/kit/workspace.ts'
import { writeUniemens } from '#test/studio/large-uniemens.ts'

const LARGE = 60_000_000 // bytes: some seconds of reading

async function chooses(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] })
  }, filePaths)
}

type Importing = Running & { readonly goOn: () => void }

/** A new studio held still in the middle of importing a large file, in that language. */
async function importing(scrittoio: Scrittoio, language: 'it' | 'en'): Promise<Importing> {
  const large = test.info().outputPath('UniEmens_grande.xml')
  await writeUniemens(large, LARGE)
  const running = await scrittoio.start()
  const { app, page } = running
  await createStudio(page)
  await chooses(app, [large])
  await goTo(page, '/importa')
  if (language === 'en') await speak(page, 'en')
  await page.getByRole('button', { name: /^(Scegli i file…|Choose files…)$/ }).click()
  await expect(page.getByText(/Lettura|Reading/).first()).toBeVisible()
  return { ...running, goOn: holdWork(app) }
}

/** The reading goes on from where it was held, and is held again. */
async function readsOn({ app, page, goOn }: Importing): Promise<Importing['goOn']> {
  goOn()
  await expect(page.getByText('Lettura').first()).toBeVisible()
  return holdWork(app)
}

const gone = async ({ app }: Running) => {
  const child = app.process()
  return child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
}

test('who closes the window while a file goes in is asked, stays, and the file goes on; who closes all the same leaves no trace of it', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const running = await importing(scrittoio, 'it')
  const { app, home } = running
  await answers(app, 'stay')

  await closeWindow(app)
  await expect.poll(() => questions(app)).toHaveLength(1)
  const [question = ''] = await questions(app)
  expect(JSON.parse(question)).toMatchObject({
    message: 'Chiudere Scrittoio adesso?',
    detail: 'L’importazione di «UniEmens_grande.xml» è a metà: chiudendo si interrompe, e non lascia traccia.',
    ...{ buttons: ['Non chiudere', 'Chiudi lo stesso'], defaultId: 0, cancelId: 0 },
  })
  const goOn = await readsOn(running)

  await answers(app, 'close')
  const left = gone(running)
  await closeWindow(app).catch(() => undefined) // it answers from a process that goes
  goOn()
  await left

  const again = await scrittoio.start({ home })
  await unlock(again.page)
  await expect(again.page.getByText(/si è chiuso mentre si importava «UniEmens_grande\.xml»/)).toBeVisible()
  await answers(again.app, 'stay')
  await again.close()
})

test('whoever quits from the menu is asked in the language he speaks, and nobody once the file is in', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const running = await importing(scrittoio, 'en')
  const { app, page } = running
  await answers(app, 'stay')

  await app.evaluate(({ app }) => app.quit())
  await expect.poll(() => questions(app)).toHaveLength(1)
  expect((await questions(app))[0]).toContain(
    '“UniEmens_grande.xml” is being imported: closing stops it, and nothing of it goes in.',
  )

  running.goOn()
  await expect(page.getByText(/Reading|Writing to the archive/)).toHaveCount(0, { timeout: 120_000 })
  await running.close()
})

test('a computer that goes down, which waits for no answer, is not asked', async ({ scrittoio }) => {
  test.setTimeout(240_000)
  const running = await importing(scrittoio, 'it')
  await answers(running.app, 'stay')

  const left = gone(running)
  running.app.process().kill('SIGTERM')
  running.goOn()

  await left
  const again = await scrittoio.start({ home: running.home })
  await unlock(again.page)
  await expect(again.page.getByText(/si è chiuso mentre si importava «UniEmens_grande\.xml»/)).toBeVisible()
})

test('who locks the studio, or leaves it for another, while a file goes in is asked too, and stays until he says so', async ({
  scrittoio,
}) => {
  test.setTimeout(240_000)
  const running = await importing(scrittoio, 'it')
  const { app, page } = running
  await answers(app, 'stay')

  await page.keyboard.press('Control+l')
  await expect.poll(() => questions(app)).toHaveLength(1)
  const [toLock = ''] = await questions(app)
  expect(JSON.parse(toLock)).toMatchObject({
    message: 'Bloccare lo studio adesso?',
    detail: 'L’importazione di «UniEmens_grande.xml» è a metà: bloccando si interrompe, e non lascia traccia.',
    ...{ buttons: ['Non bloccare', 'Blocca lo stesso'], defaultId: 0, cancelId: 0 },
  })
  await page.getByRole('button', { name: 'Menu dello studio' }).click()
  await page.getByRole('menuitem', { name: 'Cambia studio…' }).click()
  await expect.poll(() => questions(app)).toHaveLength(2)
  expect((await questions(app))[1]).toContain('Cambiare studio adesso?')
  const goOn = await readsOn(running)

  await answers(app, 'close')
  await page.keyboard.press('Control+l')
  goOn()
  await expect(page.getByRole('heading', { name: 'Studio Bellincastro' })).toBeVisible()
  await unlock(page)
  await expect(page.getByText(/si è chiuso mentre si importava «UniEmens_grande\.xml»/)).toBeVisible()
})
