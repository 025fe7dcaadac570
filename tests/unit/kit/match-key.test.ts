import { describe, expect, test } from 'vitest'
import { isPress, type Press } from '../../../src-renderer/kit/match-key'

const press = (key: string, code: string, modifiers: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
})

describe('by its character', () => {
  test.each([
    ['o', press('o', 'KeyO'), true],
    ['o', press('O', 'KeyO', { shiftKey: true }), false],
    ['shift+o', press('O', 'KeyO', { shiftKey: true }), true],
    ['1', press('1', 'Digit1', { shiftKey: true }), true],
    ['shift+?', press('?', 'Slash', { shiftKey: true }), true],
    ['shift+?', press('?', 'KeyM', { shiftKey: true }), true],
    ['Space', press(' ', 'Space'), true],
    ['mod+Enter', press('Enter', 'Enter', { ctrlKey: true }), true],
    ['mod+Enter', press('Enter', 'Enter', { ctrlKey: true, shiftKey: true }), false],
    ['alt+n', press('n', 'KeyN', { altKey: true }), true],
    // AltGr on Windows comes as both.
    ['alt+n', press('n', 'KeyN', { altKey: true, ctrlKey: true }), false],
    ['n', press('n', 'KeyN', { altKey: true }), false],
  ])('%s', (k, event, isIt) => expect(isPress(k, event, 'character')).toBe(isIt))
})

describe('by its place', () => {
  test.each([
    ['1', press('&', 'Digit1'), true],
    ['1', press('ๅ', 'Digit1'), true],
    ['1', press('ă', 'Digit1'), true],
    ['1', press('!', 'Digit1', { shiftKey: true }), false],
    ['s', press('ห', 'KeyS'), true],
    ['n', press('т', 'KeyN'), true],
    ['alt+n', press('т', 'KeyN', { altKey: true }), true],
    // A Mac types other characters with Option.
    ['alt+n', press('Dead', 'KeyN', { altKey: true }), true],
    ['alt+u', press('¨', 'KeyU', { altKey: true }), true],
    // A Latin letter is its own, wherever it stands.
    ['q', press('a', 'KeyQ'), false],
    ['m', press(',', 'KeyM'), false],
    [',', press(';', 'Comma'), false],
    ['Enter', press('x', 'Enter'), false],
  ])('%s', (k, event, isIt) => expect(isPress(k, event, 'place')).toBe(isIt))
})
