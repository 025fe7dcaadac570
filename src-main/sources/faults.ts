import type { Feed, FeedFaultCode } from '../../src-shared/areas/feed/records'
import { cleanLine, cutText } from '../../src-shared/plain-text'

/** Thrown where a feed cannot go on. */
export class FeedFault extends Error {
  constructor(
    readonly code: FeedFaultCode,
    message: string,
  ) {
    super(message)
    this.name = 'FeedFault'
  }

  /** The same as a part of the feed's record. */
  toPatch(): Pick<Feed, 'error' | 'errorCode'> {
    return { error: cutText(cleanLine(this.message), 300), errorCode: this.code }
  }
}

const SOCKET_FAULTS: Record<string, [FeedFaultCode, string]> = {
  ECONNREFUSED: ['refused', 'nothing listens at this address'],
  ENOTFOUND: ['unknown_host', 'there is no such host'],
  EAI_AGAIN: ['unknown_host', 'the host name could not be looked up'],
  ETIMEDOUT: ['timed_out', 'the host does not answer'],
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: ['too_large', 'a message was too large'],
}

const FILE_FAULTS: Record<string, [FeedFaultCode, string]> = {
  ENOENT: ['file_missing', 'there is no such file'],
  EEXIST: ['file_exists', 'there already is a file of this name'],
  EACCES: ['file_denied', 'the system does not allow access to the file'],
  EPERM: ['file_denied', 'the system does not allow access to the file'],
  EROFS: ['file_denied', 'the disk is read-only'],
  ENOSPC: ['disk_full', 'the disk is full'],
  EDQUOT: ['disk_full', 'the disk quota is used up'],
}

/** What an error of a socket means. */
export function socketFault(error: Error): FeedFault {
  const known = SOCKET_FAULTS[codeOf(error)]
  if (known) return new FeedFault(...known)
  if (/handshake has timed out/.test(error.message)) return new FeedFault('timed_out', 'the host does not answer')
  if (
    codeOf(error).startsWith('HPE_') ||
    /Unexpected server response|Invalid (Upgrade|Sec-WebSocket)/.test(error.message)
  ) {
    return new FeedFault('not_a_socket', error.message)
  }
  return new FeedFault('connection_lost', error.message)
}

/** What an error of the file system means; a fault stays what it is. */
export function fileFault(error: unknown): FeedFault {
  if (error instanceof FeedFault) return error
  const known = FILE_FAULTS[codeOf(error)]
  return known ? new FeedFault(...known) : new FeedFault('file_failed', String(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
