import { answerTasks } from '../inWorkers.ts'
import { work } from './work.ts'

await answerTasks(work)
