import type { CommandName } from '../../src-shared/commands'
import type { CommandRules } from '../engine/run/command-runner'
import { undoHandlers } from '../engine/run/undo'
import type { Handlers, Services } from './context'
import { cueHandlers } from './cue/commands'
import { keepCueTime } from './cue/cue-time'
import { feedHandlers } from './feed/commands'
import { knowledgeHandlers } from './knowledge/commands'
import { peopleHandlers } from './people/commands'
import { productHandlers } from './product/commands'
import { showHandlers } from './show/commands'
import { shelveOtherShows } from './show/current-show'
import { keepPractisedOn } from './show/rehearsal/practised-on'
import { rundownHandlers } from './show/rundown'
import { signalHandlers } from './signal/commands'
import { dataHandlers } from './studio/commands'
import { threadHandlers } from './thread/commands'
import { settleQueueIfChanged } from './thread/queue'
import { UNDO_RULES } from './undo-rules'

const handlers: Handlers<CommandName> = {
  ...showHandlers,
  ...rundownHandlers,
  ...productHandlers,
  ...cueHandlers,
  ...signalHandlers,
  ...threadHandlers,
  ...knowledgeHandlers,
  ...peopleHandlers,
  ...feedHandlers,
  ...dataHandlers,
  ...undoHandlers(UNDO_RULES),
}

/** What every command does, and what follows of it. */
export const COMMAND_RULES: CommandRules<Services> = {
  handlers,
  beforeUndoIsKept: keepPractisedOn,
  settle: (tx, now) => {
    settleQueueIfChanged(tx)
    shelveOtherShows(tx)
    keepCueTime(tx, now)
  },
}
