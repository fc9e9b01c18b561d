import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import { parseInput } from "#server/action.ts";
import { newsroomDb } from "#server/databases.ts";
import { acceptInvitation, findInvitation } from "#server/people/accept-invitation.ts";
import { answerWrite } from "#server/route.ts";

const schema = z.strictObject({ token: z.string().max(256), password: z.string().max(2_000) });

/** The person of an invitation chooses a password: the one write that needs no session. */
export async function POST(request: Request): Promise<Response> {
  return answerWrite(request, async (body) => {
    const input = parseInput(schema, body);
    // Asked first: a password is costly to hash, and nobody without a link may make us do it.
    if (!(await findInvitation(newsroomDb(), input.token)))
      throw new DomainError("not_found", "invitation.spent");
    return acceptInvitation(newsroomDb(), input);
  });
}
