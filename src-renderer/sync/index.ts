/** How screens read the studio and act on it. The rest of `sync/` is private to this folder. */
export { connect, disconnect, query, send, startSync, studioNow } from './client'
export { newId } from './new-id'
export { CommandRefused } from './requests'
export { useHasRows, useLink, useRecord, useRecords, useStudioState } from './store'
export { inDesktop, keepToken, tokenFor } from './tokens'
export { useCalm } from './use-calm'
export { useLinkCount, useQuery } from './use-query'
export { useStudioNow } from './use-studio-now'
