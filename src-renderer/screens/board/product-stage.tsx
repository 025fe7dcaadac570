import { useTranslation } from 'react-i18next'
import type { Product, Segment } from '../../../src-shared/records'
import { inLanguage } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { Fit } from './fit'
import { isLongName } from './long-name'
import classes from './product-stage.module.css'
import { Words } from './words'

interface Props {
  readonly segment: Segment
  readonly product: Product | undefined
}

/** With no cue on the board: what is being shown, how to open it, and what to say about it. */
export function ProductStage({ segment, product }: Props) {
  const { t } = useTranslation('board')
  const language = useLanguage()
  const title = inLanguage(product?.name ?? segment.title, language)
  const points = (product?.points ?? []).map((point) => inLanguage(point, language))
  const leftOut = (count: number) => t('morePoints', { count })
  return (
    <div className={classes.product} data-points={points.length > 0} data-long={isLongName(title) || undefined}>
      <Fit of={title} most={0.8} className={classes.title}>
        <Words text={title} />
      </Fit>
      {segment.hook && (
        <p className={classes.hook} dir="auto">
          {inLanguage(segment.hook, language)}
        </p>
      )}
      {points.length > 0 && (
        <Fit of={points.join('\n')} most={0.3} leftOut={leftOut} className={classes.points}>
          <ul data-wide={points.length > 3}>
            {points.map((point) => (
              <li key={point}>
                <Words text={point} />
              </li>
            ))}
          </ul>
        </Fit>
      )}
    </div>
  )
}
