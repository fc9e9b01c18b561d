import { parseInput } from "#server/action.ts";
import { currentSessionHash, requireActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import {
  deviceInput,
  forgetDevice,
  forgetInput,
  keepDevice,
} from "#server/notices/keep-devices.ts";
import { answerWrite } from "#server/route.ts";

export function POST(request: Request): Promise<Response> {
  return answerWrite(request, async (body) => {
    const actor = await requireActor();
    const device = parseInput(deviceInput, body);
    return keepDevice(newsroomDb(), actor, await currentSessionHash(), device);
  });
}

export function DELETE(request: Request): Promise<Response> {
  return answerWrite(request, async (body) => {
    const actor = await requireActor();
    return forgetDevice(newsroomDb(), actor, parseInput(forgetInput, body));
  });
}
