import * as italian from './common.it.ts'
import { spoken } from './language.ts'

export const { common, line, outcomes, shortcuts, palette } = spoken('common', italian)
