import { expect, type Page } from '@playwright/test'
import type { Reply } from '#core/contract/reply.ts'
import type { Language } from '#core/domain/language.ts'
import type { CallName, Input, Output } from '#electron/bridge/calls.ts'
import type { WindowBridge } from '#electron/bridge/window.ts'

declare global {
  var scrittoio: WindowBridge
  /** What the page was told, kept by `listenTo`. */
  var told: unknown[] | undefined
}

/** Asks as the page itself would, through the bridge. */
export function ask<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Reply<Output<N>>>
/** Asks with an input that the types would not let through. */
export function ask(page: Page, name: CallName, input: unknown): Promise<Reply<unknown>>
export function ask(page: Page, name: CallName, input: unknown): Promise<Reply<unknown>> {
  type Any = (input: unknown) => Promise<Reply<unknown>>
  return page.evaluate(([call, raw]) => (scrittoio[call] as Any)(raw), [name, input] as const)
}

/** Has the app speak that language, and waits until the page does. */
export async function speak(page: Page, language: Language): Promise<void> {
  await ask(page, 'app.language', { language })
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** From now on the page keeps what it is told; `told` reads it. */
export function listenTo(page: Page, ...names: readonly Parameters<WindowBridge['on']>[0][]): Promise<void> {
  return page.evaluate((pushes) => {
    const told = (globalThis.told ??= [])
    for (const name of pushes) scrittoio.on(name, (body) => told.push([name, body]))
  }, names)
}

export function told(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => globalThis.told ?? [])
}
