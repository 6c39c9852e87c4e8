import { ordinary } from '../../letters.ts'

/* What has no meaning outside the font that it came with, and what no printer prints. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ufffe\uffff\p{Co}\p{Cn}]/u
/* Soft hyphens, marks of direction and zero-width characters: not seen, and in the way. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g

/** A text as it is seen, in ordinary characters. */
export function asSeen(text: string): string {
  return ordinary(text.replace(UNSEEN, ''))
}

/** Whether a character says nothing: private use, unassigned, a control. */
export const isUnreadable = (text: string): boolean => UNREADABLE.test(text)
