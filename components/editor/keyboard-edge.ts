import { type RefObject, useEffect } from "react";

/** A keyboard on the screen takes at least this much of it; the browser's own bars take less. */
const KEYBOARD_PX = 150;

/**
 * While a phone's keyboard is up, says in `--keyboard-edge` how far above the page's lower end it
 * begins, so that the tools stand on it (VisualViewport; Safari lays the keyboard over the page).
 */
export function useKeyboardEdge(frame: RefObject<HTMLElement | null>, isWatched: boolean): void {
  useEffect(() => {
    const view = window.visualViewport;
    const element = frame.current;
    if (!view || !element || !isWatched) return;
    const place = () => {
      const covered = window.innerHeight - view.height - view.offsetTop;
      const isUp = window.innerHeight - view.height > KEYBOARD_PX && view.scale === 1;
      element.toggleAttribute("data-keyboard", isUp);
      if (isUp) element.style.setProperty("--keyboard-edge", `${Math.max(0, covered)}px`);
    };
    place();
    view.addEventListener("resize", place);
    view.addEventListener("scroll", place);
    return () => {
      view.removeEventListener("resize", place);
      view.removeEventListener("scroll", place);
      element.removeAttribute("data-keyboard");
    };
  }, [frame, isWatched]);
}
