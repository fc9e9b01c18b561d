"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";

const WIDTHS = { phone: 390, desktop: 1280 } as const;
const THEMES = ["light", "dark"] as const;
const HEIGHT = 780;

type Width = keyof typeof WIDTHS;
type Theme = (typeof THEMES)[number];

/** The preview in a window as wide as a reader's; one wider than the page is drawn smaller. */
export function PreviewFrame({ address }: { address: string }) {
  const t = useTranslations("preview.screens");
  const [width, setWidth] = useState<Width>("phone");
  const [theme, setTheme] = useState<Theme>("light");
  // Known in the browser only: the page's policy refuses styles that come with the markup.
  const [room, setRoom] = useState<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setRoom(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const dress = () => {
    const root = frame.current?.contentDocument?.documentElement;
    if (!root) return;
    root.dataset.theme = theme;
    root.dataset.framed = "";
  };
  useEffect(dress, [theme]);

  const scale = room === null ? null : Math.min(1, room / WIDTHS[width]);
  const isSmaller = scale !== null && scale < 1;
  const name = t("frame", { width: t(`widths.${width}`), theme: t(`themes.${theme}`) });
  return (
    <section aria-label={name}>
      <div className="mb-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Choices
          name={t("width")}
          choices={(Object.keys(WIDTHS) as Width[]).map((value) => [value, t(`widths.${value}`)])}
          chosen={width}
          onChoose={setWidth}
        />
        <Choices
          name={t("theme")}
          choices={THEMES.map((value) => [value, t(`themes.${value}`)])}
          chosen={theme}
          onChoose={setTheme}
        />
        <Button size="small" onClick={() => frame.current?.contentWindow?.location.reload()}>
          {t("reload")}
        </Button>
        <a href={address} className="text-sm text-accent underline underline-offset-4">
          {t("whole")}
        </a>
      </div>
      <div
        ref={place}
        className="overflow-hidden"
        style={scale === null ? undefined : { height: HEIGHT * scale }}
      >
        <iframe
          ref={frame}
          src={address}
          title={name}
          onLoad={dress}
          width={WIDTHS[width]}
          height={HEIGHT}
          className={clsx(
            "block max-w-none origin-top-left rounded-lg border border-edge bg-paper",
            !isSmaller && "mx-auto",
          )}
          style={isSmaller ? { transform: `scale(${scale})` } : undefined}
        />
      </div>
    </section>
  );
}

function Choices<T extends string>({
  name,
  choices,
  chosen,
  onChoose,
}: {
  name: string;
  choices: readonly (readonly [T, string])[];
  chosen: T;
  onChoose: (value: T) => void;
}) {
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">{name}</legend>
      {choices.map(([value, label]) => (
        <Button
          key={value}
          size="small"
          aria-pressed={chosen === value}
          variant={chosen === value ? "primary" : "quiet"}
          onClick={() => onChoose(value)}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  );
}
