import { inject, type InjectionKey } from 'vue'

/** Opens files of a reader over the page; without any, asks for them. */
export type OpenFilesOf = (files?: readonly File[]) => void

export const OPEN_FILES: InjectionKey<OpenFilesOf> = Symbol('opens files of a reader')

export function useOpenFiles(): OpenFilesOf {
  return inject(OPEN_FILES, () => undefined)
}
