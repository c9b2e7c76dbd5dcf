import type { Component } from 'vue'
import type { FieldKind } from '#core/forms/definition.ts'
import AmountBox from './AmountBox.vue'
import AttachmentsBox from './AttachmentsBox.vue'
import ChoiceBox from './ChoiceBox.vue'
import DateBox from './DateBox.vue'
import FlagBox from './FlagBox.vue'
import NumberBox from './NumberBox.vue'
import PeriodBox from './PeriodBox.vue'
import PickBox from './PickBox.vue'
import TextBox from './TextBox.vue'

/** One widget per kind of field. A new kind does not compile until it is drawn here. */
export const widgets: Readonly<Record<FieldKind, Component>> = {
  text: TextBox,
  date: DateBox,
  period: PeriodBox,
  amount: AmountBox,
  number: NumberBox,
  attachments: AttachmentsBox,
  flag: FlagBox,
  choice: ChoiceBox,
  pick: PickBox,
}
