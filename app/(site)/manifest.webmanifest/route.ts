import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { directiveHeaders } from "#domain/press-directive.ts";
import { siteFrame } from "#server/site/frame.ts";
import { staticFile } from "#server/site/static-files.ts";

export const dynamic = "force-dynamic";

const TYPE = "application/manifest+json";

/** The paper as an app on a reader's device (W3C Web Application Manifest). */
export async function GET() {
  const { paper, maxAge } = await siteFrame();
  const icon = (file: string, sizes: string, purpose = "any") => ({
    ...{ src: staticFile(`/site/${file}`), type: "image/png", sizes, purpose },
  });
  const manifest = {
    id: paths.home(),
    name: paper.name,
    short_name: paper.name,
    lang: "ko",
    start_url: paths.home(),
    scope: paths.home(),
    display: "minimal-ui",
    background_color: "#ffffff",
    theme_color: "#ffffff",
    icons: [
      icon("icon-192.png", "192x192"),
      icon("icon-512.png", "512x512"),
      icon("icon-maskable-512.png", "512x512", "maskable"),
    ],
  };
  const said = directiveHeaders({ tags: [pageTags.settings], maxAge });
  return new Response(JSON.stringify(manifest), { headers: { "content-type": TYPE, ...said } });
}
