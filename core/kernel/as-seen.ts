/** A text without the signs that nobody sees, which come along with what is pasted from a page or a PDF. */
export const asSeen = (text: string): string => text.replace(/\p{Cf}/gu, '')
