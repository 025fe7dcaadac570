import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pane } from '../../../kit'
import { NO_FILTER } from './filter'
import { LiveStream } from './live-stream'
import { SearchResults } from './search-results'
import { StreamTools } from './stream-tools'

/** The left column: what viewers write, live or searched. */
export function StreamPane({ showId }: { showId: string }) {
  const { t } = useTranslation('triage')
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState(NO_FILTER)
  return (
    <Pane
      title={t('stream.title')}
      head={<StreamTools words={words} filter={filter} onWords={setWords} onFilter={setFilter} />}
    >
      {words.trim() === '' ? (
        <LiveStream showId={showId} filter={filter} />
      ) : (
        <SearchResults words={words.trim()} filter={filter} />
      )}
    </Pane>
  )
}
