import { Alert } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration, refusalText } from '../../kit'
import type { PairFailure } from './request'

export type Trouble = PairFailure | { readonly kind: 'noScreen' | 'sixDigits' }

/** Why this screen was not paired; after too many wrong codes, for how long to wait. */
export function TroubleNote({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation()
  const left = useCountdown(trouble.kind === 'tooMany' ? trouble.seconds : 0)
  const sentence = () => {
    if (trouble.kind === 'refused') return refusalText(trouble.error)
    if (trouble.kind === 'tooMany')
      return left > 0 ? t('pair.tooMany', { time: formatDuration(left * 1_000) }) : t('pair.again')
    if (trouble.kind !== 'wrong') return t(`pair.${trouble.kind}`)
    return trouble.triesLeft === null ? t('pair.wrongPlain') : t('pair.wrong', { count: trouble.triesLeft })
  }
  return (
    <Alert color={trouble.kind === 'tooMany' && left === 0 ? 'calm' : 'ember'} variant="light" fz="md">
      {sentence()}
    </Alert>
  )
}

/** How many of so many seconds are left, from when it is first shown. */
function useCountdown(seconds: number): number {
  const [until] = useState(() => performance.now() + seconds * 1_000)
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1_000))), 250)
    return () => clearInterval(timer)
  }, [until])
  return left
}
