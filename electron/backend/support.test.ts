import { expect, it } from 'vitest'
import { withoutHome } from './support.ts'

it.each([
  ['at file:///home/gigliola/app/out/desk.mjs:1:2', 'at file:///home/…/app/out/desk.mjs:1:2'],
  ['at C:\\Users\\Gigliola Rossi\\AppData\\x.mjs:3:4', 'at ~\\AppData\\x.mjs:3:4'],
  ['at file:///C:/Users/Gigliola Rossi/AppData/x.mjs', 'at file:///~/AppData/x.mjs'],
  ['at /Users/altro/Library/y.mjs', 'at /Users/…/Library/y.mjs'],
  ['at node:internal/fs:12:3', 'at node:internal/fs:12:3'],
])('leaves no name of a person in the paths of %s', (line, told) => {
  expect(withoutHome(line, ['C:\\Users\\Gigliola Rossi'])).toBe(told)
})
