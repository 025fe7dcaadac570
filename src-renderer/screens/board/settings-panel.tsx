import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { setLanguage, useLanguage } from '../../i18n'
import { useKeys, useSeat } from '../../kit'
import { changeSettings, TEXT_SIZES, useBoardSettings } from './settings'
import classes from './settings-panel.module.css'
import { playTone } from './use-tone'
import type { Awake } from './use-wake-lock'

interface Props {
  /** Whether the signal buttons are there now, wanted or by default. */
  readonly touchRow: boolean
  readonly awake: Awake
  readonly onClose: () => void
}

/** How this one board is set up. Each row has a key that chooses it, Enter changes it; Escape closes all. */
export function SettingsPanel({ touchRow, awake, onClose }: Props) {
  const { t } = useTranslation(['board', 'common'])
  const dialog = useRef<HTMLDialogElement>(null)
  const language = useLanguage()
  const { mirror, sound, textSize } = useBoardSettings()
  useEffect(() => {
    dialog.current?.showModal()
    // No row is chosen yet: Enter is the key that hosts press for a cue, and would change the first one.
    dialog.current?.focus()
  }, [])

  const seat = useSeat('host')
  const people = [null, ...seat.candidates.map((member) => member.id)]

  const onOff = (on: boolean) => t(on ? 'board:settings.on' : 'board:settings.off')
  const rows = [
    {
      key: 'M',
      name: t('board:settings.mirror'),
      about: t('board:settings.mirrorAbout'),
      value: onOff(mirror),
      change: () => changeSettings({ mirror: !mirror }),
    },
    {
      key: 'B',
      name: t('board:settings.sound'),
      about: t('board:settings.soundAbout'),
      value: onOff(sound),
      change: () => {
        changeSettings({ sound: !sound })
        // Heard at once, and the press lets the browser play it from now on.
        if (!sound) playTone()
      },
    },
    {
      key: 'T',
      name: t('board:settings.touchRow'),
      about: t('board:settings.touchRowAbout'),
      value: onOff(touchRow),
      change: () => changeSettings({ touchRow: !touchRow }),
    },
    {
      key: 'A',
      name: t('board:settings.textSize'),
      about: t('board:settings.textSizeAbout'),
      value: `${Math.round(textSize * 100)} %`,
      change: () => changeSettings({ textSize: TEXT_SIZES[(TEXT_SIZES.indexOf(textSize) + 1) % TEXT_SIZES.length]! }),
    },
    {
      key: 'L',
      name: t('common:language.label'),
      about: t('board:settings.languageAbout'),
      value: t(`common:language.${language}`),
      change: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    },
    {
      key: 'P',
      name: t('common:seat.label'),
      about: t(seat.candidates.length > 0 ? 'common:seat.about' : 'common:seat.empty'),
      value: seat.member?.name ?? t('common:seat.nobody'),
      change: () => void seat.sit(people[(people.indexOf(seat.member?.id ?? null) + 1) % people.length] ?? null),
    },
  ]
  const list = useRef<HTMLUListElement>(null)
  // A letter chooses its row; what it says is changed by Enter or a press.
  const choose = (index: number) => () => list.current?.querySelectorAll('button')[index]?.focus()
  useKeys({ ...Object.fromEntries(rows.map(({ key }, index) => [key.toLowerCase(), choose(index)])), s: onClose })

  return (
    <dialog
      ref={dialog}
      className={classes.panel}
      data-mirror={mirror}
      tabIndex={-1}
      aria-labelledby="board-settings"
      onClose={onClose}
    >
      <h2 id="board-settings">{t('board:settings.title')}</h2>
      <p className={classes.how}>{t('board:settings.how')}</p>
      <ul ref={list}>
        {rows.map(({ key, name, about, value, change }) => (
          <li key={key}>
            <button type="button" onClick={change}>
              <kbd>{key}</kbd>
              <span className={classes.name}>
                {name}
                <small>{about}</small>
              </span>
              <b>{value}</b>
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.awake} data-awake={awake}>
        {t(`board:awake.${awake}`)}
      </p>
      <button type="button" className={classes.close} onClick={onClose}>
        <kbd>Esc</kbd> {t('common:action.close')}
      </button>
    </dialog>
  )
}
