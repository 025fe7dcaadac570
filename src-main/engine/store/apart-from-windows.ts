import type Database from 'better-sqlite3'
import { isWindowWord } from '../../../src-shared/areas/people/reads-like-window'

/** Gives other devices that are called like a window of the studio, from before that was refused, a number. */
export function nameApartFromWindows(db: Database.Database): void {
  const taken = new Set(db.prepare('SELECT name FROM device').pluck().all())
  const others = db.prepare("SELECT id, name FROM device WHERE kind <> 'window' ORDER BY n").all()
  for (const { id, name } of others as { id: string; name: string }[]) {
    if (!isWindowWord(name)) continue
    let number = 2
    while (taken.has(`${name} ${number}`)) number += 1
    taken.add(`${name} ${number}`)
    db.prepare('UPDATE device SET name = ? WHERE id = ?').run(`${name} ${number}`, id)
  }
}
