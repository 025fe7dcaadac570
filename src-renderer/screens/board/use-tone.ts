import { useEffect, useRef } from 'react'

const SECONDS = 0.18
const LOUDNESS = 0.08

let audio: AudioContext | null = null

/** A soft, short tone, 660 Hz. Silent where the browser wants a press on the page first. */
export function playTone(): void {
  audio ??= new AudioContext()
  void audio.resume()
  const start = audio.currentTime
  const tone = audio.createOscillator()
  const gain = audio.createGain()
  tone.frequency.value = 660
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.0001, start + SECONDS)
  tone.connect(gain).connect(audio.destination)
  tone.start(start)
  tone.stop(start + SECONDS)
}

/** Plays the tone when another cue comes to the board; not for the one that was there when the page was opened. */
export function useTone(cueId: string | null, on: boolean): void {
  const last = useRef(cueId)
  useEffect(() => {
    if (on && cueId !== null && cueId !== last.current) playTone()
    last.current = cueId
  }, [cueId, on])
}
