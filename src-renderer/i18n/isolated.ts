/** Letters of a script that is written from the right. */
const FROM_THE_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * A value as it stands in a sentence: one with letters from the right is set apart (U+2068 … U+2069), so that it turns
 * neither the words and figures around it nor its own punctuation.
 */
export const isolated = (value: string): string => (FROM_THE_RIGHT.test(value) ? `\u2068${value}\u2069` : value)
