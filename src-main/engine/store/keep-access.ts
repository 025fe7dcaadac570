import { existsSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { isDamage } from './damage'
import { historyOf } from './history'

/**
 * Takes into a database that is to be put in place of another who may join there: a device that was paired since is not
 * locked out, and a token that was taken back since lets nobody in again. The network stays as it is as well, and what
 * was put in place is not put there once more by a command that is repeated.
 * @param former path of the database that is open now, and closed at this moment
 */
export function keepAccess(db: Database.Database, former: string): void {
  if (!existsSync(former)) return
  try {
    db.prepare('ATTACH ? AS former').run(former)
  } catch (error) {
    if (isDamage(error)) return
    throw error
  }
  try {
    const version = (schema: string) => db.pragma(`${schema}.user_version`, { simple: true })
    if (version('former') !== version('main')) return
    const { seq } = historyOf(db)
    const columns = (db.pragma('table_info(device)') as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => name !== 'n')
    const values = columns.map((name) => OWN[name] ?? `"${name}"`)
    db.transaction(() => {
      const names = columns.map((name) => `"${name}"`).join(', ')
      const changes = columns.filter((name) => name !== 'id').map((name) => `"${name}" = excluded."${name}"`)
      db.prepare(
        `INSERT INTO main.device (${names}) SELECT ${values.join(', ')} FROM former.device WHERE true
         ON CONFLICT (id) DO UPDATE SET ${changes.join(', ')}`,
      ).run({ seq })
      // Of a device that has no token here, such as a window, the file brings none.
      db.exec('DELETE FROM main.secret WHERE deviceId IN (SELECT id FROM former.device)')
      db.exec('INSERT INTO main.secret SELECT * FROM former.secret')
      db.exec(
        `UPDATE main.studio SET (lanSharing, lanAddress) = (SELECT lanSharing, lanAddress FROM former.studio)
         WHERE EXISTS (SELECT 1 FROM former.studio)`,
      )
      db.prepare(
        `INSERT OR IGNORE INTO main.command (id, name, input, seq, result, at)
         SELECT id, name, input, @seq, result, at FROM former.command WHERE name IN ('data.restore', 'data.import')`,
      ).run({ seq })
    })()
  } catch (error) {
    if (!isDamage(error)) throw error
  } finally {
    db.exec('DETACH former')
  }
}

/**
 * Takes all tokens back in a database that came from elsewhere, before `keepAccess` brings those of this studio.
 * @param at milliseconds since 1970
 */
export function shutOutAll(db: Database.Database, at: number): void {
  db.prepare('UPDATE device SET revokedAt = ? WHERE revokedAt IS NULL AND id IN (SELECT deviceId FROM secret)').run(at)
}

/** What is not taken over as it is. A row that is newer than the whole history would be in no snapshot's order. */
const OWN: Readonly<Record<string, string>> = {
  seq: 'MIN(seq, @seq)',
  links: '0',
  memberId: '(SELECT id FROM main.member WHERE id = memberId)',
}
