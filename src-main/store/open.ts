import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { usable } from './cannot-open'
import { listCopies } from './copies'
import { isSuspect, unsuspect } from './damage'
import { openFile, openUndamaged, type Place } from './file'
import { MIGRATIONS, type Migration } from './migrations'
import { finishRestoring, metaOf, prepareRestored, type Recovery, recoveryOf } from './restore'
import { Store } from './store'

export interface Opened {
  store: Store
  recovery: Recovery | null
}

/**
 * Opens the studio's database in `dataDir`, makes it when there is none, and brings it to the newest schema. A file
 * that cannot be read is moved aside and the newest readable copy opened under a new epoch.
 * @param report told of faults of the store's listeners
 * @param steps of the schema, numbered from 1
 * @throws CannotOpen when the file is of a newer CueRoom or the folder cannot be used
 */
export function openStore(
  dataDir: string,
  now: number,
  report: (error: unknown) => void = console.error,
  steps: readonly Migration[] = MIGRATIONS,
): Opened {
  return usable(dataDir, () => {
    mkdirSync(dataDir, { recursive: true })
    const place = { dataDir, path: join(dataDir, 'cueroom.sqlite'), now, steps }
    finishRestoring(place)
    let db = isEmptied(place) ? null : openUndamaged(place, isSuspect(dataDir))
    if (!db) {
      prepareRestored(place)
      finishRestoring(place)
      db = openFile(place, false)
    }
    unsuspect(dataDir)
    return { store: new Store(db, metaOf(db, 'epoch') as string, report), recovery: recoveryOf(db) }
  })
}

/** Whether a file was cut to nothing. It would open as a new database; but where there are copies, it held something. */
function isEmptied({ path, dataDir }: Place): boolean {
  return existsSync(path) && statSync(path).size === 0 && listCopies(dataDir).length > 0
}
