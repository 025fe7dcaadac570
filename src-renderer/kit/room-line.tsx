import type { Room } from './room'
import classes from './room-line.module.css'

/** Says under a field how much room it has left, once that is little or none. */
export function RoomLine({ room }: { room: Room }) {
  if (room.words === null) return null
  return (
    <span className={classes.line} data-room={room.isOver ? 'over' : 'left'} role="status">
      {room.words}
    </span>
  )
}
