import * as italian from './aspetto.it.ts'
import { spoken } from './language.ts'

export const { aspetto } = spoken('aspetto', italian)
