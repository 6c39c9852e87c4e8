import { type Files, zipped } from './zip.ts'

/** Takes files, answers with the bytes of their archive: the page stays free meanwhile. */
addEventListener('message', ({ data }: MessageEvent<Files>) => postMessage(zipped(data)))
