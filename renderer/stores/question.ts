import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** What is asked before something that cannot be undone: what it does, what it means, and how each answer is called. */
export type Question = { readonly title: string; readonly lead: string; readonly yes: string; readonly no: string }

/** The question that is before the user, one at a time. */
export const useQuestion = defineStore('question', () => {
  const asked = shallowRef<Question>()
  let settle: (isYes: boolean) => void = () => undefined

  function answer(isYes: boolean): void {
    asked.value = undefined
    settle(isYes)
  }
  /** Whether the user says yes; a question in the place of another answers that one with no. */
  function ask(question: Question): Promise<boolean> {
    settle(false)
    asked.value = question
    return new Promise((resolve) => (settle = resolve))
  }
  return { asked, ask, answer }
})
