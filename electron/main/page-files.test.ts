import { expect, it } from 'vitest'
import { isOwn, pageFile } from '#electron/main/page-files.ts'

const folder = '/app/out/renderer'

it('finds a page and tells its type', () => {
  expect(pageFile(folder, 'scrittoio://app/assets/index-1.js')).toEqual({
    path: '/app/out/renderer/assets/index-1.js',
    type: 'text/javascript; charset=utf-8',
  })
})

it.each([
  ['climbs out escaped', 'scrittoio://app/%2e%2e%2fmain/main.js'],
  ['climbs out escaped by half', 'scrittoio://app/..%2f..%2f..%2fetc/shells.html'],
  ['climbs out with backslashes escaped', 'scrittoio://app/..%5c..%5cmain%5cx.js'],
  ['goes to a folder whose name begins alike', 'scrittoio://app/..%2frenderer-old/index.html'],
  ['holds a null', 'scrittoio://app/index.html%00.js'],
  ['is badly escaped', 'scrittoio://app/%zz.html'],
  ['is of no known kind', 'scrittoio://app/notes.txt'],
  ['is of another host', 'scrittoio://elsewhere/index.html'],
  ['is of another scheme', 'https://app/index.html'],
  ['is no address', 'index.html'],
])('has no file for an address that %s', (_why, address) => {
  expect(pageFile(folder, address)).toBeUndefined()
})

it('stays inside when the climb is in the open', () => {
  expect(pageFile(folder, 'scrittoio://app/../main/main.js')?.path).toBe('/app/out/renderer/main/main.js')
})

it('owns only its scheme and host', () => {
  const addresses = [
    'scrittoio://app/',
    'scrittoio://app.evil/',
    'scrittoio://x@app:1/',
    'file:///app',
    'about:blank',
    '',
  ]

  expect(addresses.map((address) => isOwn(address))).toEqual([true, false, false, false, false, false])
})
