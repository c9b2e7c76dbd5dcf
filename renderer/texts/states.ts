import * as italian from './states.it.ts'
import { spoken } from './language.ts'

export const { stateTexts, esitoTexts, posizioneTexts } = spoken('states', italian)
