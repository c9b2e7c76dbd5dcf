import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { catalogue } from '#core/services/catalogue.ts'
import * as scadenze from '#electron/desk/deadlines.it.ts'
import { threadNotices } from '#electron/desk/messages/thread-notices.it.ts'

const FOLDER = new URL('../../renderer/texts/', import.meta.url)
const textsIn = (name: string) => import(new URL(name, FOLDER).href) as Promise<object>

/** What Italian says of its own: whole texts, and what stands between the parts of one that are told to it. */
export type Italian = { readonly whole: ReadonlySet<string>; readonly parts: readonly string[] }

/** What only the Italian of the window and of the services says: nothing that English says alike. */
export async function italianOfTheWindow(): Promise<Italian> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.it.ts'))
  const groups = await Promise.all(files.map(textsIn))
  const italian = [...groups, scadenze, threadNotices, catalogue.map(({ texts }) => texts)].flatMap(sayings)
  const others = sayings(await textsIn('english.ts'))
  const spoken = others.join('\n').toLowerCase()
  const whole = new Set(italian.filter((text) => isWords(text) && !others.includes(text)))
  const parts = [...whole].filter((text) => isLong(text) && !spoken.includes(text.toLowerCase()))
  return { whole, parts }
}

/** The Italian that can be seen, or is read out, on the page as it stands. */
export async function italianOn(page: Page, { whole, parts }: Italian): Promise<readonly string[]> {
  const seen = await page.evaluate(() => {
    const told = ['aria-label', 'title', 'placeholder', 'alt']
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
    for (const one of document.querySelectorAll('body *'))
      texts.push(...told.flatMap((name) => one.getAttribute(name) ?? []))
    return [...new Set(texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()))]
  })
  return seen.filter((text) => whole.has(text) || parts.some((part) => text.includes(part)))
}

/** Every text of a group; of those made of what they are told, what they say around it. */
function sayings(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return around(words as (...told: readonly unknown[]) => unknown)
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sayings) : []
}

/** Said of one and of many: what is told are numbers, and what stands between numbers is what it says. */
function around(say: (...told: readonly unknown[]) => unknown): readonly string[] {
  return [1, 7].flatMap((n) => {
    try {
      const said = say(n, n, n, n)
      return typeof said === 'string' ? said.split(/[\d,.:]+/).map((part) => part.trim()) : sayings(said)
    } catch {
      return [] // it is told something else than numbers
    }
  })
}

const isWords = (text: string) => /\p{L}{2}/u.test(text)
const isLong = (text: string) => text.length > 10 && text.includes(' ')
