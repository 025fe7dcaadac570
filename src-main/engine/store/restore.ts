import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs'
import type Database from 'better-sqlite3'
import type { Studio } from '../../../src-shared/records'
import { type Copy, copyTime, lostEpochs } from './copies'
import { isDamage } from './damage'
import { removeFile, SUFFIXES } from './database-files'
import { openFile, openUndamaged, type Place } from './file'
import { noteAgain, type Told } from './head'
import { beginHistory, type History, historyOf, lastAt, metaOf } from './history'
import { liveIn } from './live-in'
import { Sqlite } from './sqlite'
import type { Tx } from './tx'

/** What happened when another history began, and what is not there any more. */
export type Recovery = NonNullable<Studio['recovery']>

/** Why a file is replaced, or goes on under a new epoch. */
export interface Loss {
  readonly kind: Recovery['kind']
  /** The head that was told to the screens, as far as that is known. */
  readonly told: Told | null
  /** The history that ended, when it is known. */
  readonly of: History | null
  /** Number of the history that begins. */
  readonly generation: number
  /** Whether a show that is live in what is opened stays on air; else it has ended (`endAsOpened`). */
  readonly goesOn: boolean
  /** Who wanted it; left out where nobody did. */
  readonly wish?: JournalLine
}

/** A line of the journal, as `engine/run/command-runner.ts` writes them. */
export interface JournalLine {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly name: string
  readonly role: string
  readonly deviceId: string | null
  readonly memberId: string | null
  readonly who: string
  readonly input: object
}

/** Of so many histories that ended in a loss the newest copy is kept. */
const REMEMBERED = 3

/**
 * Makes what takes the file's place, beside it: the newest of the copies that can be read whole, or an empty database,
 * under a new epoch and with the word of what happened in it. Only then is the file in use moved aside: a crash at any
 * point loses neither the data nor the word.
 * @param copies newest first
 * @param elseEmpty an empty database is made when no copy can be read
 * @returns whether anything was made
 */
export function prepareRestored(place: Place, copies: readonly Copy[], loss: Loss, elseEmpty = true): boolean {
  const restored = { ...place, path: restoringPath(place.path) }
  removeFile(restored.path)
  let copyFrom: number | null = null
  let db: Database.Database | null = null
  try {
    for (const copy of copies) {
      copyFileSync(copy.path, restored.path)
      db = openUndamaged(restored, true)
      if (db) {
        copyFrom = copyTime(copy.path)
        break
      }
      removeFile(restored.path)
    }
    if (!db && !elseEmpty) return false
    db ??= openFile(restored, false)
    keepInPlace(db, place, loss, copyFrom)
    return true
  } catch (error) {
    // Half a copy must not keep a full disk full.
    db?.close()
    removeFile(restored.path)
    throw error
  }
}

/**
 * Makes the database at `restoringPath` the one that is opened next, and closes it.
 * @returns where the file in use will be put aside; null when there is none
 */
export function keepInPlace(
  db: Database.Database,
  { path, now }: Place,
  loss: Loss,
  copyFrom: number | null,
): string | null {
  const movedTo = SUFFIXES.some((suffix) => existsSync(path + suffix)) ? asidePath(path, now, loss.kind) : null
  tellLoss(db, loss, { at: now, copyFrom, movedTo })
  db.close()
  flush(restoringPath(path))
  renameSync(restoringPath(path), restoredPath(path))
  return movedTo
}

/** Begins a new history in a database, and writes down for the operator why. */
export function tellLoss(
  db: Database.Database,
  { kind, told, of, generation, goesOn, wish }: Loss,
  rest: Pick<Recovery, 'at' | 'copyFrom' | 'movedTo'>,
): void {
  const ended = of ?? told
  const missing = told ? told.seq - historyOf(db).seq : 0
  const lost = { changes: missing > 0 ? missing : null, since: lastAt(db), until: told?.at ?? null }
  const on = liveIn(db)
  const live = on && { ...on, goesOn }
  const set = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  db.transaction(() => {
    if (ended) set.run('lost', JSON.stringify([ended.epoch, ...lostEpochs(db)].slice(0, REMEMBERED)))
    beginHistory(db, generation)
    set.run('recovery', JSON.stringify({ kind, ...rest, lost, ...(live && { live }) } satisfies Recovery))
    if (wish) writeLine(db, wish)
  })()
}

/** The journal of what is opened tells who wanted it: the line of the command itself stays in the former database. */
function writeLine(db: Database.Database, { input, ...line }: JournalLine): void {
  const seq = historyOf(db).seq + 1
  db.prepare("UPDATE meta SET value = ? WHERE key = 'seq'").run(String(seq))
  db.prepare(
    `INSERT INTO journal (seq, at, name, role, deviceId, memberId, who, input)
     VALUES (@seq, @at, @name, @role, @deviceId, @memberId, @who, @input)`,
  ).run({ ...line, seq, input: JSON.stringify(input) })
}

/** Puts what was prepared into the file's place, also when a former start came no further than preparing it. */
export function finishRestoring({ path, now }: Place): void {
  const restored = restoredPath(path)
  if (!existsSync(restored)) return
  const recovery = preparedIn(restored)
  // What a crash left unreadable is made again: the file in use and its copies are where they were.
  if (!recovery) return removeFile(restored)
  const aside = recovery.movedTo ?? asidePath(path, now, recovery.kind)
  moveAside(path, aside)
  renameSync(restored, path)
}

/** What was open before something else was put in its place. */
export interface Former {
  /** Where its file will be put aside; null when there is none. */
  readonly aside: string | null
  /** The head that was told of it. */
  readonly told: Told | null
}

/** Undoes what `keepInPlace` prepared, whether it has been put in place or not. */
export function putBack({ path, dataDir }: Place, { aside, told }: Former): void {
  removeFile(restoredPath(path))
  if (aside !== null && existsSync(aside)) {
    removeFile(path)
    moveAside(aside, path)
  }
  // What was tried noted a head of its own: by that the former file would be taken for another studio's.
  if (told) noteAgain(dataDir, told)
}

function preparedIn(restored: string): Recovery | null {
  const db = new Sqlite(restored)
  try {
    return recoveryOf(db)
  } catch (error) {
    if (isDamage(error) || (error as { code?: string }).code === 'SQLITE_ERROR') return null
    throw error
  } finally {
    db.close()
  }
}

/** Moves a database's files, those that are there. */
function moveAside(path: string, to: string, suffixes: readonly string[] = SUFFIXES): void {
  for (const suffix of suffixes) if (existsSync(path + suffix)) renameSync(path + suffix, to + suffix)
}

/** Moves a log away that belongs to another file than the one beside it. */
export const moveLogAside = ({ path, now }: Place): void =>
  moveAside(path, asidePath(path, now, 'replaced'), SUFFIXES.slice(1))

/** Where a file is made that is to take the place of the database at `path`. */
export const restoringPath = (path: string) => `${path}.restoring`
const restoredPath = (path: string) => `${path}.restored`

/** A name for a file that is put aside at `now`, by what it is; never one that exists. */
function asidePath(path: string, now: number, kind: Recovery['kind']): string {
  const what = kind === 'damaged' || kind === 'missing' ? 'damaged' : 'replaced'
  const stem = path.replace(/\.sqlite$/, `.${what}-${new Date(now).toISOString().replace(/[-:]/g, '').slice(0, 15)}`)
  let aside = `${stem}.sqlite`
  for (let i = 1; SUFFIXES.some((suffix) => existsSync(aside + suffix)); i += 1) aside = `${stem}-${i}.sqlite`
  return aside
}

/** Brings all of a file to the disk, and what a copy by the system left in its memory too. */
function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** What happened to the file before this one, until somebody was told (`toldOfRecovery`). */
export function recoveryOf(db: Database.Database): Recovery | null {
  const told = metaOf(db, 'recovery')
  return told === undefined ? null : (JSON.parse(told) as Recovery)
}

/** Within the transaction that tells of a recovery, or that there was none: it is not told again. */
export function toldOfRecovery(tx: Tx): void {
  tx.sql("DELETE FROM meta WHERE key IN ('recovery', 'wanted')").run()
}

/** Within the transaction that acknowledges the wish: another file is to come in the place of this one. */
export function wantAnother(tx: Tx): void {
  tx.sql("INSERT OR REPLACE INTO meta (key, value) VALUES ('wanted', '1')").run()
}

/** Whether another file was to come in the place of this one, and nobody was told what became of it. */
export const isAnotherWanted = (tx: Tx): boolean =>
  tx.sql("SELECT 1 FROM meta WHERE key = 'wanted'").get() !== undefined
