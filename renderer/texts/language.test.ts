import { afterEach, expect, it } from 'vitest'
import { computed } from 'vue'
import { speakWith, spoken } from '#renderer/texts/language.ts'

const italian = { lista: { title: 'Elenco', names: { a: 'Uno' }, total: (n: number) => `${String(n)} righe` } } as const
const english = {
  lista: { title: 'List', names: { a: 'One' }, total: (n: number) => `${String(n)} rows` },
}
const { lista } = spoken('prova', italian)

afterEach(() => speakWith('it'))

it('speaks Italian first', () => {
  expect([lista.title, lista.names.a, lista.total(2)]).toEqual(['Elenco', 'Uno', '2 righe'])
})

it('speaks the other language as soon as it is chosen, in what was drawn already too', () => {
  const drawn = computed(() => `${lista.title}: ${lista.total(2)}`)
  const { names } = lista
  expect(drawn.value).toBe('Elenco: 2 righe')

  speakWith('en', { prova: english })

  expect(drawn.value).toBe('List: 2 rows')
  expect(names.a).toBe('One')
})

it('goes back to Italian', () => {
  speakWith('en', { prova: english })
  speakWith('it')
  expect(lista.title).toBe('Elenco')
})

it('can be walked like the words it stands for', () => {
  expect(Object.keys(lista)).toEqual(['title', 'names', 'total'])
  expect(Object.entries(lista.names)).toEqual([['a', 'Uno']])
  expect('title' in lista).toBe(true)
})

it('keeps to Italian where the other language has no such group', () => {
  speakWith('en', {})
  expect(lista.title).toBe('Elenco')
})
