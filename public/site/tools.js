// @ts-check
/** An article's tools: read aloud, copy, print, share by the device. None shows without script. */

class ArticleTools extends HTMLElement {
  connectedCallback() {
    this.offer("share", "share" in navigator);
    this.offer("listen", "speechSynthesis" in window);
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest("button");
      if (button) this.act(button);
    });
  }

  /** @param {string} what @param {boolean} can */
  offer(what, can) {
    this.querySelector(`[data-do=${what}]`)?.toggleAttribute("hidden", !can);
  }

  /** @param {HTMLButtonElement} button */
  act(button) {
    const { done = "", failed = "", module = "" } = button.dataset;
    switch (button.dataset.do) {
      case "print":
        print();
        break;
      case "share":
        // Refused when the reader closes the sheet.
        navigator.share({ title: document.title, url: address() }).catch(() => {});
        break;
      case "copy":
        // On plain http there is no clipboard.
        (navigator.clipboard?.writeText(address()) ?? Promise.reject()).then(
          () => this.say(done),
          () => this.say(failed),
        );
        break;
      case "listen":
        import(module).then(
          (speech) => speech.toggle(button),
          () => this.say(failed),
        );
    }
  }

  /** @param {string} text */
  say(text) {
    const output = this.querySelector("output");
    if (!output) return;
    output.textContent = text;
    setTimeout(() => {
      output.textContent = "";
    }, 3000);
  }
}

function address() {
  const link = document.querySelector("link[rel=canonical]");
  return link instanceof HTMLLinkElement ? link.href : location.href;
}

customElements.define("magam-tools", ArticleTools);
