import { useTranslation } from 'react-i18next'
import { URGENCIES, type Urgency } from '../../../../src-shared/records'
import { Key } from '../../../kit'
import { SHORTCUTS } from '../shortcuts'
import { UrgencyMark } from '../urgency-mark'
import classes from './composer.module.css'

interface Props {
  readonly value: Urgency
  readonly onChange: (urgency: Urgency) => void
  /** Without the keys, where they are not bound. */
  readonly plain?: boolean
}

/** Info, soon or now. */
export function UrgencySwitch({ value, onChange, plain }: Props) {
  const { t } = useTranslation(['common', 'console'])
  return (
    <fieldset className={classes.urgencies} aria-label={t('console:composer.urgency')}>
      {URGENCIES.map((urgency) => (
        <button
          key={urgency}
          type="button"
          className={classes.urgency}
          data-urgency={urgency}
          aria-pressed={urgency === value}
          onClick={() => onChange(urgency)}
        >
          <UrgencyMark urgency={urgency} size={12} />
          {t(`common:urgency.${urgency}`)}
          {!plain && <Key k={SHORTCUTS[`composer.${urgency}`]} />}
        </button>
      ))}
    </fieldset>
  )
}
