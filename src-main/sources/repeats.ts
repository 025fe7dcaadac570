/** Remembers the latest events by their key, so that one delivered twice is told from a new one. */
export class Repeats {
  /** In the order they came: a Set keeps it, so the first is the oldest. */
  private readonly keys = new Set<string>()

  /** `limit`: keys remembered at the most. The longest lives hold some 160,000 comments. */
  constructor(private readonly limit = 200_000) {}

  /** Whether `key` came before; from now on it did. An event without a key is never a repeat. */
  seen(key: string | null): boolean {
    if (key === null) return false
    if (this.keys.has(key)) return true
    this.keys.add(key)
    if (this.keys.size > this.limit) this.keys.delete(this.keys.values().next().value!)
    return false
  }

  /** Takes in what came before a restart, oldest first. */
  seed(keys: Iterable<string>): void {
    for (const key of keys) this.seen(key)
  }
}
