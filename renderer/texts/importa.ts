import * as italian from './importa.it.ts'
import { spoken } from './language.ts'

export const { kinds, importa } = spoken('importa', italian)
