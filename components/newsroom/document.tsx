import type { ReactNode } from "react";

type Props = {
  locale: string;
  theme: "system" | "light" | "dark";
  /** Address of the faces' sheet: loaded by who has no Korean face of their own. */
  faces: string;
  children: ReactNode;
};

/** The HTML document of every page on the newsroom's side. */
export function NewsroomDocument({ locale, theme, faces, children }: Props) {
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <link rel="stylesheet" href={faces} />
      </head>
      <body className="flex min-h-dvh flex-col font-sans">{children}</body>
    </html>
  );
}
