/** What a colour says. It never says it alone: a word or an icon stands beside it. */
export type Tone = 'plain' | 'good' | 'bad' | 'warn' | 'busy'

export const toneText: Readonly<Record<Tone, string>> = {
  plain: 'text-muted',
  good: 'text-success',
  bad: 'text-error',
  warn: 'text-warning',
  busy: 'text-info',
}

export const toneDot: Readonly<Record<Tone, string>> = {
  plain: 'bg-accented',
  good: 'bg-success',
  bad: 'bg-error',
  warn: 'bg-warning',
  busy: 'bg-info',
}

export const tonePanel: Readonly<Record<Tone, string>> = {
  plain: 'bg-muted border-default',
  good: 'bg-success/8 border-success/30',
  bad: 'bg-error/8 border-error/30',
  warn: 'bg-warning/8 border-warning/30',
  busy: 'bg-info/8 border-info/30',
}
