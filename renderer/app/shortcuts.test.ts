import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { keysOf, pressed, shortcut, SHORTCUT_IDS, type ShortcutId } from '#electron/desk/shortcuts.ts'
import { shortcuts as english } from '#renderer/texts/common.en.ts'
import { shortcuts as italian } from '#renderer/texts/common.it.ts'
import { rowMove } from '#renderer/ui/row-keys.ts'
import { askedBy } from '#renderer/views/bozza/draft-keys.ts'
import { gridMove } from '#renderer/views/lotto/grid-keys.ts'

/** What is asked for in lists by the screen that holds the list, and not by the list. */
const OF_SCREENS: readonly ShortcutId[] = ['chooseNone', 'takeAway']
/** What moves the cursor, or acts on what is under it: no button does the same. */
const WITHOUT_BUTTON: readonly ShortcutId[] = [
  ...(['previousRow', 'nextRow', 'pageUp', 'pageDown', 'firstRow', 'lastRow'] as const),
  ...(['open', 'extend', 'leaveText'] as const),
  ...SHORTCUT_IDS.filter((id) => ['lotto', 'cella'].includes(shortcut(id).place)),
]
/** Except these. */
const ON_GRID_BAR: readonly ShortcutId[] = ['undoCell', 'redoCell', 'dropRow']
/** In the menu bar only, which shows its keys itself. */
const IN_MENU: readonly ShortcutId[] = ['zoomIn', 'zoomOut', 'resetZoom']

const read = (file: string) => readFileSync(file, 'utf8')
const window = globSync(['renderer/{app,views,ui}/**/*.{vue,ts}'])
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: read(file) }))
/** What each screen answers, as it is written. */
const answered = window.flatMap(({ text }) => text.match(/(?:answering|useKeys)(?:<.*>)?\(\{[^]*?\}\)/g) ?? [])
const ids = (place: string) => SHORTCUT_IDS.filter((id) => shortcut(id).place === place)

/** The press that the list writes so. */
function press(keys: string) {
  const held = keys.split('+')
  const key = held.at(-1) ?? ''
  return {
    key: key === 'Space' ? ' ' : key.length === 1 ? key.toLowerCase() : key,
    ctrlKey: held.includes('Ctrl'),
    shiftKey: held.includes('Shift'),
    altKey: held.includes('Alt'),
    metaKey: false,
  }
}

describe('the keys of the desk', () => {
  it('have a name in both languages, as a keyboard of the country has them', () => {
    for (const words of [italian, english]) {
      expect(Object.keys(words.deeds).toSorted()).toEqual([...SHORTCUT_IDS].toSorted())
      const long = SHORTCUT_IDS.flatMap((id) => shortcut(id).keys.split('+')).filter((key) => /^[A-Z][a-z]/.test(key))
      expect(long.filter((key) => !(key in words.keys))).toEqual([])
    }
    expect([italian.keys.Shift, italian.keys.Delete, italian.keys.Enter]).toEqual(['Maiusc', 'Canc', 'Invio'])
    expect([english.keys.Shift, english.keys.Delete, english.keys.Enter]).toEqual(['Shift', 'Del', 'Enter'])
  })

  it.each(SHORTCUT_IDS)('are pressed as the list writes them: %s', (id) => {
    for (const keys of keysOf(id)) expect(pressed(press(keys))).toBe(keys)
  })

  it.each(ids('bozza'))('of a draft are answered: %s', (id) => {
    for (const keys of keysOf(id)) expect(askedBy(press(keys))).toBeDefined()
  })

  it.each(ids('elenchi').filter((id) => !OF_SCREENS.includes(id)))('of lists are answered: %s', (id) => {
    for (const keys of keysOf(id)) expect(rowMove(press(keys), { active: 1, count: 9, page: 3 })).toBeDefined()
  })

  it.each(ids('lotto'))('of the grid of a batch are answered, and none as a letter: %s', (id) => {
    const size = { rows: 9, columns: 3, page: 3 }
    for (const keys of keysOf(id)) {
      const move = gridMove(press(keys), { row: 1, column: 1 }, size)
      expect(move).toBeDefined()
      expect(move).not.toHaveProperty('typed')
    }
  })

  it.each([...OF_SCREENS, ...ids('dettaglio'), ...ids('messaggio'), ...ids('avvisi'), ...ids('cella')])(
    'of one screen are answered by it: %s',
    (id) => {
      expect(answered.filter((deeds) => new RegExp(String.raw`\b${id}\b`).test(deeds))).not.toEqual([])
    },
  )

  it.each(SHORTCUT_IDS.filter((id) => ['menu', 'both'].includes(shortcut(id).by) && shortcut(id).place !== 'vai'))(
    'of the menu bar are in it: %s',
    (id) => expect(read('electron/main/menu.ts')).toContain(`'${id}'`),
  )

  it.each(SHORTCUT_IDS.filter((id) => ON_GRID_BAR.includes(id) || ![...WITHOUT_BUTTON, ...IN_MENU].includes(id)))(
    'are shown on what does the same with a mouse: %s',
    (id) => {
      const shows = new RegExp(String.raw`(?:keyed|keyedLine|kbds)\([^\n]*'${id}'`)
      const isShown = shortcut(id).place === 'vai' ? /leadingTo\(/ : shows
      expect(window.filter(({ text }) => isShown.test(text)).map(({ file }) => file)).not.toEqual([])
    },
  )

  it('are named nowhere else: neither in what answers them, nor in the menu bar, on a button or in a sentence', () => {
    const sources = globSync(['renderer/**/*.{vue,ts}', 'electron/main/**/*.ts']).filter(
      (file) => !file.endsWith('.test.ts'),
    )
    const own = /accelerator: ['`]|kbds: \[|:kbds="\[|@key(?:down|up)[.](?!self\b)|[.]key === |Ctrl\+(?!V )/
    expect(sources.filter((file) => own.test(read(file)))).toEqual([])
  })
})
