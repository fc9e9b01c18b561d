"use client";

import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from "react";

/** Where something was let fall: the place's own name, and how far down in it, from 0 to 1. */
export type Fallen = { readonly place: string; readonly share: number };

type Held<T> = { readonly what: T; readonly x: number; readonly y: number; isDrawn: boolean };

/** A hand that shakes this far has not begun to draw. Pixels. */
const SLOP = 5;
/** So near to the window's edge the page comes along. Pixels. */
const EDGE = 48;
const STEP = 14;

/**
 * Drawing things to places with a mouse or a pen: a place carries `data-place`. A finger scrolls, and
 * keys press buttons; both have another way, which must stand beside this one.
 */
export function useDrawing<T>(onFall: (what: T, fallen: Fallen) => void) {
  const [drawn, setDrawn] = useState<T | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const held = useRef<Held<T> | null>(null);
  const latest = useRef(onFall);
  useEffect(() => {
    latest.current = onFall;
  });

  useEffect(() => {
    const letGo = () => {
      held.current = null;
      setDrawn(null);
      setOver(null);
    };
    const move = (event: PointerEvent) => {
      const hold = held.current;
      if (!hold) return;
      if (!hold.isDrawn) {
        if (Math.hypot(event.clientX - hold.x, event.clientY - hold.y) < SLOP) return;
        hold.isDrawn = true;
        setDrawn(hold.what);
      }
      event.preventDefault();
      if (event.clientY < EDGE) window.scrollBy(0, -STEP);
      if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, STEP);
      setOver(placeAt(event)?.dataset.place ?? null);
    };
    const up = (event: PointerEvent) => {
      const hold = held.current;
      letGo();
      if (!hold?.isDrawn) return;
      // What was drawn by its link is not followed.
      window.addEventListener("click", stop, { capture: true, once: true });
      setTimeout(() => window.removeEventListener("click", stop, { capture: true }));
      const place = placeAt(event);
      if (!place?.dataset.place) return;
      const { top, height } = place.getBoundingClientRect();
      latest.current(hold.what, {
        place: place.dataset.place,
        share: (event.clientY - top) / height,
      });
    };
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing && held.current) letGo();
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", letGo);
    window.addEventListener("keydown", giveUp);
    return () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", letGo);
      window.removeEventListener("keydown", giveUp);
    };
  }, []);

  const hold = (what: T) => (event: ReactPointerEvent) => {
    const isButton = event.target instanceof Element && event.target.closest("button") !== null;
    if (event.button !== 0 || event.pointerType === "touch" || isButton) return;
    held.current = { what, x: event.clientX, y: event.clientY, isDrawn: false };
  };
  return { drawn, over, hold };
}

function placeAt({ clientX, clientY }: PointerEvent): HTMLElement | null {
  const place = document.elementFromPoint(clientX, clientY)?.closest("[data-place]");
  return place instanceof HTMLElement ? place : null;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
