/**
 * Whether a key belongs to the input method, such as the Enter that takes a word over. Safari ends
 * the composition before that Enter comes; what is left of it then is the old code 229.
 */
export function isOfInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
