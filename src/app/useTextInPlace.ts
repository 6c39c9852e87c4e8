import { onBeforeUnmount, onMounted } from 'vue'

/**
 * Lets no translation outlive what it translates. Browsers put elements in the place of texts; Vue
 * goes on to write into the texts, which nobody sees, and a new code would stand beside the old
 * amount. As soon as such a text changes it takes its place again, to be translated anew.
 */
export function useTextInPlace(): void {
  const standIns = new Map<Node, ChildNode>()

  const changes = new MutationObserver((records) => {
    for (const { target } of records) {
      standIns.get(target)?.replaceWith(target)
      standIns.delete(target)
    }
  })

  const moves = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records)
      for (const text of removedNodes) {
        if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue
        // Put there in one step or before the text was taken away.
        const standIn =
          [...addedNodes].find(isElement) ?? [previousSibling, nextSibling].find(isFont)
        if (!standIn) continue
        standIns.set(text, standIn)
        changes.observe(text, { characterData: true })
      }
    // What left the page with its part.
    for (const [text, standIn] of standIns) if (!standIn.isConnected) standIns.delete(text)
  })

  onMounted(() => moves.observe(document.body, { childList: true, subtree: true }))
  onBeforeUnmount(() => {
    moves.disconnect()
    changes.disconnect()
  })
}

/** Vue takes a text away and puts an element there in two steps. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}

/** What translators use and Vue does not make here. */
function isFont(node: Node | null): node is Element {
  return node?.nodeName === 'FONT'
}
