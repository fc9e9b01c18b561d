// @ts-check
/** An article's tools: read aloud, copy, print, share by the device or KakaoTalk. None shows without script. */

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
    const { failed = "", module = "" } = button.dataset;
    switch (button.dataset.do) {
      case "print":
        print();
        break;
      case "share":
        // Refused when the reader closes the sheet.
        shared().catch(() => {});
        break;
      case "copy":
        this.copy(button);
        break;
      case "kakao":
        import(module)
          .then((kakao) => kakao.share(button, address()))
          .catch(() => shared())
          .catch(() => this.copy(button));
        break;
      case "listen":
        import(module).then(
          (speech) => speech.toggle(button),
          () => this.say(failed),
        );
    }
  }

  /** On plain http there is no clipboard. @param {HTMLButtonElement} button */
  copy({ dataset: { done = "", failed = "" } }) {
    (navigator.clipboard?.writeText(address()) ?? Promise.reject()).then(
      () => this.say(done),
      () => this.say(failed),
    );
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

async function shared() {
  await navigator.share({ title: document.title, url: address() });
}

function address() {
  const link = document.querySelector("link[rel=canonical]");
  return link instanceof HTMLLinkElement ? link.href : location.href;
}

customElements.define("magam-tools", ArticleTools);
