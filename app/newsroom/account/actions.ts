"use server";

import { action } from "#server/action.ts";
import { passwordInput } from "#server/people/forms.ts";
import { changePassword } from "#server/people/keep-people.ts";

export const change = action(passwordInput, changePassword);
