import { useTranslation } from 'react-i18next'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { useStudioState } from '../../../sync'
import classes from './cue-log.module.css'

/** What the host sees while no cue is up: the product on air, or nothing at all. */
export function NothingOnBoards() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { show, product } = useStudioState()
  const name = show?.state === 'live' ? inLanguage(product?.name, language) : ''
  const said = show?.boardHidden ? t('cues.now.hidden') : name ? t('cues.now.product', { name }) : t('cues.now.nothing')
  return (
    <p className={classes.none} data-hidden={show?.boardHidden || undefined}>
      {said}
    </p>
  )
}
