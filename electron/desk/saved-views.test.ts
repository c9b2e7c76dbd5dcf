import { expect, it } from 'vitest'
import { chooseDefault, keepView, type SavedView, type SavedViews } from './saved-views.ts'

function memoryViews(): SavedViews {
  const kept = new Map<string, SavedView>()
  return {
    list: async (list) => [...kept.values()].filter((view) => view.list === list),
    get: async (id) => kept.get(id),
    put: async (view) => void kept.set(view.id, view),
    delete: async (id) => void kept.delete(id),
  }
}
function studio() {
  let n = 0
  return { views: memoryViews(), ids: { next: () => `vista-${(n += 1)}` } }
}
const view = { list: 'aziende', name: 'Deleghe in scadenza', filter: { delega: 'scade' } } as const

it('keeps a list as it was set up, under a name without its outer blanks', async () => {
  const kept = await keepView(studio(), { ...view, name: '  Deleghe in scadenza ' })

  expect(kept).toEqual({ ok: true, value: { ...view, id: 'vista-1', isDefault: false } })
})

it('refuses a name that another view of the same list has, in whatever case', async () => {
  const desk = studio()
  await keepView(desk, view)

  expect(await keepView(desk, { ...view, name: 'DELEGHE IN SCADENZA' })).toMatchObject({
    failure: { code: 'view-name-taken' },
  })
  expect(await keepView(desk, { ...view, list: 'comunicazioni' })).toMatchObject({ ok: true })
})

it('refuses a view without a name', async () => {
  expect(await keepView(studio(), { ...view, name: ' ' })).toMatchObject({ failure: { code: 'view-without-name' } })
})

it('renames a view, and brings a deleted one back as it was', async () => {
  const desk = studio()
  const kept = await keepView(desk, view)
  if (!kept.ok) throw new Error()
  await keepView(desk, { ...kept.value, name: 'Scadenze' })
  await desk.views.delete('vista-1')
  await keepView(desk, { ...kept.value, name: 'Scadenze' })

  expect(await desk.views.list('aziende')).toMatchObject([{ id: 'vista-1', name: 'Scadenze', filter: view.filter }])
})

it('has one default view at most in each list', async () => {
  const desk = studio()
  await keepView(desk, view)
  await keepView(desk, { ...view, name: 'Altra' })
  await chooseDefault(desk.views, { list: 'aziende', id: 'vista-1' })

  const after = await chooseDefault(desk.views, { list: 'aziende', id: 'vista-2' })

  expect(after.map(({ id, isDefault }) => [id, isDefault])).toEqual([
    ['vista-1', false],
    ['vista-2', true],
  ])
  expect((await chooseDefault(desk.views, { list: 'aziende' })).some(({ isDefault }) => isDefault)).toBe(false)
})
