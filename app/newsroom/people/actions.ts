"use server";

import { action } from "#server/action.ts";
import { disableInput, grantsInput, inviteInput, linkInput } from "#server/people/forms.ts";
import { inviteByScreen, reissueByScreen } from "#server/people/invite-by-screen.ts";
import { changeGrants, setDisabled } from "#server/people/keep-people.ts";

export const invite = action(inviteInput, inviteByScreen);
export const renewLink = action(linkInput, reissueByScreen);
export const changeRoles = action(grantsInput, changeGrants);
export const disable = action(disableInput, setDisabled);
