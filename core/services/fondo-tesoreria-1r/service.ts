import { defineService } from '#core/service/define.ts'
import { checks } from './checks.ts'
import { operations } from './operations.ts'
import { sheet } from './sheet.ts'
import { inquiries, subject } from './subject.ts'

export const service = defineService({ sheet, checks, subject, inquiries, operations })
