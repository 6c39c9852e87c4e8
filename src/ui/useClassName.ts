import { useSay } from './useSay.ts'
import { className } from '@/words/names.ts'

export function useClassName() {
  const say = useSay()
  return (code: string, printed: string) => className(code, printed, say)
}
