import type { Component } from 'vue'
import type { FieldKind } from '#core/forms/definition.ts'
import Options from '#renderer/ui/Options.vue'
import AttachmentsBox from './AttachmentsBox.vue'
import FlagBox from './FlagBox.vue'
import PickBox from './PickBox.vue'
import TextBox from './TextBox.vue'
import TypedBox from './TypedBox.vue'

/** One widget per kind of field. A new kind does not compile until it is drawn here. */
export const widgets: Readonly<Record<FieldKind, Component>> = {
  text: TextBox,
  date: TypedBox,
  period: TypedBox,
  amount: TypedBox,
  number: TypedBox,
  attachments: AttachmentsBox,
  flag: FlagBox,
  choice: Options,
  pick: PickBox,
}
