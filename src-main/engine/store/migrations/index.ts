import { migration as v1 } from './001-spine'
import { migration as v2 } from './002-board-away'
import { migration as v3 } from './003-codes-in-no-table'
import { migration as v4 } from './004-undo'
import { migration as v5 } from './005-network'
import { migration as v6 } from './006-time-zone'
import { migration as v7 } from './007-set-aside'
import { migration as v8 } from './008-lapsed-from'
import { migration as v9 } from './009-cue-time'
import { migration as v10 } from './010-queue-by-weight'
import { migration as v11 } from './011-weight-by-waiting'
import { migration as v12 } from './012-answered-rounds'
import { migration as v13 } from './013-turns'
import { migration as v14 } from './014-rehearsal-apart'
import { migration as v15 } from './015-copy-failed'
import { migration as v16 } from './016-practised-rows'
import { migration as v17 } from './017-own-accounts-sweep'
import { migration as v18 } from './018-left-open'
import { migration as v19 } from './019-every-answer'
import { migration as v20 } from './020-starts'
import type { Migration } from './migration'

export type { Migration }

/** Every step, from an empty file on. */
export const MIGRATIONS: readonly Migration[] = [
  v1,
  v2,
  v3,
  v4,
  v5,
  v6,
  v7,
  v8,
  v9,
  v10,
  v11,
  v12,
  v13,
  v14,
  v15,
  v16,
  v17,
  v18,
  v19,
  v20,
]

/** Version of the schema that this CueRoom writes. */
export const LATEST_VERSION = MIGRATIONS[MIGRATIONS.length - 1]!.version
