import type { BrowserContext, Frame, Page } from "@playwright/test";
import { CANARY } from "../fixtures/hostile-vectors.ts";

/** What hostile text did in a browser: calls of `hit`, dialogs, requests to the canary's host. */
export type Watch = { readonly done: string[] };

/** Listens in every page and frame of the context, and lets nothing out of this machine. */
export async function watchHostile(context: BrowserContext, ours: string): Promise<Watch> {
  const done: string[] = [];
  await context.exposeBinding("hit", ({ frame }, n: unknown) => {
    done.push(`ran ${String(n)} in ${frame.url().slice(0, 120)}`);
  });
  context.on("dialog", (dialog) => {
    done.push(`dialog on ${dialog.page()?.url()}`);
    void dialog.dismiss();
  });
  await context.route(
    (url) => url.origin !== ours,
    (route) => {
      const { hostname, href } = new URL(route.request().url());
      if (hostname === CANARY) done.push(`asked ${href} from ${route.request().frame().url()}`);
      return route.abort();
    },
  );
  return { done };
}

/** What a page's tree would not hold had all its texts stayed texts; read in every frame. */
export async function strangersIn(page: Page, isReaders = true): Promise<string[]> {
  const inFrames = await Promise.all(
    page.frames().map((frame) => strangersInFrame(frame, isReaders)),
  );
  return inFrames.flat();
}

function strangersInFrame(frame: Frame, isReaders: boolean): Promise<string[]> {
  return frame.evaluate(
    ({ canary, readers }) => {
      const found: string[] = [];
      const tell = (why: string, one: Element) =>
        found.push(`${why}: ${one.outerHTML.slice(0, 160)}`);
      const leadsOut = (value: string) => {
        try {
          const url = new URL(value, document.baseURI);
          return /^(javascript|vbscript|data):$/.test(url.protocol) || url.hostname === canary;
        } catch {
          return false;
        }
      };
      // A writer may link any http address; what runs is no address.
      const isWrittenLink = (one: Element) =>
        one instanceof HTMLAnchorElement &&
        /^https?:$/.test(one.protocol) &&
        one.closest(".article-body") !== null;
      const read = (root: ParentNode) => {
        for (const one of root.querySelectorAll("*")) {
          if (one.localName === "x-hit") tell("element", one);
          for (const { name, value } of one.attributes) {
            if (/^on/i.test(name)) tell("handler", one);
            if (/(^|:)(href|src|action|formaction|data|poster|background|ping|srcset)$/.test(name))
              if (leadsOut(value.split(/\s+1x$/)[0] ?? "") && !isWrittenLink(one))
                tell("address", one);
            if (name === "srcdoc" || (name === "style" && value.includes(canary))) tell(name, one);
          }
          if (one instanceof HTMLTemplateElement) read(one.content);
          if (one.shadowRoot) read(one.shadowRoot);
          if (one.matches("base, object, embed, plaintext, xmp, meta[http-equiv]"))
            tell("element", one);
          if (!readers) continue;
          if (one.localName === "style") tell("style", one);
          if (one.localName === "script") readScript(one);
        }
      };
      const readScript = (one: Element) => {
        const src = one.getAttribute("src");
        if (src !== null) {
          if (!src.startsWith("/site/") || one.textContent !== "") tell("script", one);
        } else if (one.getAttribute("type") !== "application/ld+json") tell("script", one);
        else {
          try {
            const said = JSON.parse(one.textContent ?? "");
            if (said["@context"] !== "https://schema.org") tell("structured data", one);
          } catch {
            tell("structured data", one);
          }
        }
      };
      read(document);
      return found;
    },
    { canary: CANARY, readers: isReaders },
  );
}
