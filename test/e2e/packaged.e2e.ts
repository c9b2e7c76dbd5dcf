import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium, expect, test } from '@playwright/test'

const binary = resolve(import.meta.dirname, '../../dist/linux-unpacked/scrittoio')

// Fuses stand in the binary as characters.
const [OFF, ON] = ['0'.charCodeAt(0), '1'.charCodeAt(0)]

/** Starts the packed app. Its fuses keep Node's inspector shut, so that only Chromium's own door is left to a test. */
async function start(home: string) {
  const args = ['--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${home}`]
  const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  for await (const line of createInterface({ input: child.stderr })) {
    const [, door] = /^DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (door === undefined) continue
    child.stderr.resume()
    return { child, browser: await chromium.connectOverCDP(door) }
  }
  throw new Error('the packaged app ended before it listened')
}

test('the packaged app reaches its first screen, and the backend answers there', async ({}, info) => {
  const { child, browser } = await start(info.outputPath('home'))
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context!.waitForEvent('page'))
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))

  await expect(page).toHaveTitle('Scrittoio')
  await expect(page.getByRole('button').first()).toBeEnabled()
  expect(await page.evaluate(() => globalThis.scrittoio['workspace.state'](undefined))).toMatchObject({
    ok: true,
    value: { state: 'none' },
  })
  expect(errors).toEqual([])

  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  expect((await gone)[0]).toBe(0)
})

test('the packaged app has its fuses as they were meant', async () => {
  const wire = await getCurrentFuseWire(binary)

  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableCookieEncryption]: ON,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
  })
})
