import type ko from "../ko/sign-in.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "Sign in",
  lead: "For people who work in this newsroom.",
  email: "E-mail",
  password: "Password",
  submit: "Sign in",
  pending: "Checking",
  lost: "Forgot the password? Ask the admin for a new link.",
  fill: { email: "Enter your e-mail.", password: "Enter your password." },
  changed: "The password is changed. Sign in with the new one.",
  accepted: "The password is set. You can sign in now.",
  paper: "Back to the paper",
  invitation: {
    title: "Welcome to Magam",
    lead: "Choose a password for {name}’s account ({email}).",
    password: "Password",
    again: "Password again",
    rule: "At least 15 characters. A few words in a row are easy to remember and hard to guess; no symbols or capitals needed.",
    submit: "Set password",
    spentTitle: "This invitation cannot be used",
    spent:
      "It was used, is more than three days old, or a newer link replaced it. Ask the admin for a new one.",
    toSignIn: "To sign-in",
  },
} as const satisfies SameKeys<typeof ko>;
