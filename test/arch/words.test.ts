import { describe, expect, it } from 'vitest'
import { frozenIn } from './words/frozen.ts'
import { filesOfTheWindow, moduleOf, read, type Module } from './words/modules.ts'

const TEXTS = 'renderer/texts/'
const files = filesOfTheWindow()
const texts = new Map<string, Readonly<Record<string, unknown>>>()
for (const file of files.filter((name) => name.startsWith(TEXTS)))
  texts.set(file, (await import(/* @vite-ignore */ `#${file}`)) as Readonly<Record<string, unknown>>)

/** What a file of words has under a name; functions that stand by themselves say words only when they are called. */
function words(file: string, name: string): unknown {
  const found = texts.get(file)?.[name]
  return typeof found === 'object' && !Array.isArray(found) ? found : undefined
}

const modules = new Map<string, Module>()
function moduleAt(file: string): Module {
  const known = modules.get(file) ?? read(file)
  modules.set(file, known)
  return known
}

it('keeps no word of the language that was spoken when a file was loaded, a component set up or something done', () => {
  const frozen = files
    .filter((file) => !file.startsWith(TEXTS))
    .flatMap((file) => frozenIn(moduleAt(file), moduleAt, words))
  expect(frozen).toEqual([])
})

describe('what is looked for', () => {
  const HEAD = [
    "import { computed, ref } from 'vue'",
    "import { aziende } from '#renderer/texts/aziende.ts'",
    "import { coreName } from '#renderer/texts/core.ts'",
    "import { failureText } from '#renderer/texts/failures.ts'",
    "import { count } from '#renderer/texts/format.ts'",
    "import { textOf } from '#core/service/sheet-texts.ts'",
  ].join('\n')
  const frozen = (code: string, file = 'renderer/views/prova.ts') =>
    frozenIn(moduleOf(file, file.endsWith('.vue') ? code : `${HEAD}\n${code}`), moduleAt, words).length

  it.each([
    ['a text', 'const title = aziende.title'],
    ['a text taken out of its group', 'const { title } = aziende'],
    ['a text said to a function', 'const title = ref(aziende.title)'],
    ['a text by a name known only while running', 'const of = (key: string) => key\nconst label = aziende[of("a")]'],
    ['texts of a list made at once', 'const all = ["title"].map((key) => aziende[key])'],
    ['a text of a group kept under another name', 'const texts = aziende\nconst column = { label: texts.title }'],
    ['what a function says that reads a text', 'function titled() { return aziende.title }\nconst title = titled()'],
    ['what a function of another file says', 'const name = coreName("x")'],
    ['why something failed', 'const why = ref(failureText({ code: "x", retry: "never" }))'],
    ['a number as it is written in a language', 'const n = count(12000)'],
    ['words of a service', 'const title = textOf(sheet, "title")'],
    [
      'a text that something done leaves in a ref',
      'const said = ref("")\nfunction done() { said.value = aziende.title }',
    ],
    ['a text that an instance is made with', 'class A { title = aziende.title }\nconst a = new A()'],
  ])('finds %s', (_, code) => {
    expect(frozen(code)).toBe(1)
  })

  it.each([
    ['a group under another name', 'const texts = aziende.columns'],
    ['a text in a function', 'const title = () => aziende.title'],
    ['a text in what is computed', 'const title = computed(() => aziende.title)'],
    ['what a function would say, not called', 'function titled() { return aziende.title }\nconst titles = [titled]'],
    [
      'what tells it, left in a ref',
      'const say = ref<() => string>()\nfunction done() { say.value = () => aziende.title }',
    ],
    ['the type of texts', 'type Name = keyof typeof aziende.columns'],
    ['a property of the same name', 'const place = { aziende: 1 }'],
  ])('lets %s be', (_, code) => {
    expect(frozen(code)).toBe(0)
  })

  it('reads a component as it is set up, and not as it is drawn', () => {
    const component = (code: string) =>
      `<script setup lang="ts">\n${HEAD}\n${code}\n</script>\n<template>{{ aziende.title }}</template>`
    expect(frozen(component('const label = aziende.title'), 'renderer/views/Prova.vue')).toBe(1)
    expect(frozen(component('const label = () => aziende.title'), 'renderer/views/Prova.vue')).toBe(0)
  })
})
