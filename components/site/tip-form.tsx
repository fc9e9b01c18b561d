import { paths } from "#domain/paths.ts";
import { TIP_LIMITS } from "#domain/tip.ts";
import { site } from "#messages/site.ts";

const text = site.tips;

/** 기사제보 without script. Nothing but these two fields is kept. */
export function TipForm() {
  return (
    <form className="tip-form" action={paths.api.tips()} method="post">
      <p className="notice">{text.protection}</p>
      <p>
        <label htmlFor="tip-text">{text.text}</label>
        <textarea id="tip-text" name="text" rows={10} maxLength={TIP_LIMITS.text} required />
      </p>
      <p>
        <label htmlFor="tip-contact">{text.contact}</label>
        <input
          id="tip-contact"
          name="contact"
          maxLength={TIP_LIMITS.contact}
          autoComplete="off"
          aria-describedby="tip-contact-hint"
        />
        <small id="tip-contact-hint">{text.contactHint}</small>
      </p>
      <p>
        <button type="submit">{text.send}</button>
      </p>
    </form>
  );
}
