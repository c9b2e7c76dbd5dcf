import * as italian from './standard.it.ts'
import { spoken } from './language.ts'

export const { standard, comunicazione } = spoken('standard', italian)
