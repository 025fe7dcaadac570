/** A data folder that cannot be opened, in a sentence for the person who starts CueRoom. */
export class CannotOpen extends Error {
  constructor(
    readonly reason: 'newer' | 'in_use' | 'no_access',
    message: string,
  ) {
    super(message)
    this.name = 'CannotOpen'
  }
}

/**
 * Runs `work` on a data folder.
 * @throws CannotOpen `no_access` when the system does not let the folder or a file in it be used
 */
export function usable<T>(dataDir: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!/^(EACCES|EPERM|EROFS|EEXIST|ENOTDIR|ENOENT|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code)) throw error
    throw new CannotOpen('no_access', `The data folder ${dataDir} cannot be used: ${message}`)
  }
}
