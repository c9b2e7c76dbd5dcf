import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { english } from '#renderer/texts/english.ts'

/** Words that both languages write alike. */
const ALIKE = new Set([
  ...['Scrittoio', 'Core', '—', '€', 'Online', 'Offline', 'No', 'Smart-Task', 'Standard', 'Matricola', 'Matricole'],
  ...['Passphrase', 'PEC', 'Fax', 'CSC', 'PDF', 'Excel (XLSX)', 'XML', 'Fascicolo', 'Ctrl K', '', '0,00', '0', 'Me'],
])

/** Where the names of keys stand. */
const KEYS = /^common[.]shortcuts|[.]keyList[.]\d+[.]0$/

type Text = readonly [path: string, text: unknown]

const walked = (words: unknown, path: string): readonly Text[] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, word]) => walked(word, `${path}.${key}`))
    : [[path, words]]

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const groups = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.it.ts'))
  .map((file) => file.replace('.it.ts', ''))

it.each(groups)(
  'says in English all that Italian says of %s, and as Italian says nothing but what is alike',
  async (group) => {
    const italian = walked(await import(`./${group}.it.ts`), group)
    const twins = new Map(walked(english[camel(group) as keyof typeof english], group))

    expect([...twins.keys()].sort()).toEqual(italian.map(([path]) => path).sort())
    for (const [path, text] of italian) {
      const twin = twins.get(path)
      expect(typeof twin, path).toBe(typeof text)
      if (typeof text !== 'string' || ALIKE.has(text)) continue
      if (!KEYS.test(path)) expect(twin, path).not.toBe(text)
      expect(String(twin).trim(), path).not.toBe('')
    }
  },
)
