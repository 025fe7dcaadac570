export { AT_MOST, type Bounded, charactersIn, charactersOf } from './bounds'
export { asCannotOpen, CannotOpen, meaningOf, usable } from './cannot-open'
export type { Change } from './change'
export { keepCheckpoints } from './checkpoints'
export { copyTime, listCopies, readCopies, removePartials } from './copies'
export { isDamage, isSuspect, suspect } from './damage'
export { partialOf, removeFile } from './database-files'
export { placeIn } from './file'
export type { Holdings } from './holdings'
export { offThread, type Running } from './off-thread'
export { openStore } from './open'
export { claimDataDir } from './owner'
export { makePrivate } from './private-files'
export { Reader, type TableName } from './reader'
export {
  type Former,
  isAnotherWanted,
  type JournalLine,
  putBack,
  type Recovery,
  restoringPath,
  toldOfRecovery,
  wantAnother,
} from './restore'
export { asRefusal, isOfDisk, type Store } from './store'
export { LAYOUTS } from './tables'
export { removeFiles } from './take-files'
export { countsOfThreads } from './thread-counts'
export {
  bringBeside,
  checkStudio,
  copyNamed,
  exportTo,
  type Put,
  putInPlace,
  removeScratch,
  unreadable,
} from './transfer'
export type { NewComment, Tx } from './tx'
export { indexAllComments, indexSomeComments } from './word-index'
export { articleWords, spaced, wordQuery } from './words'
