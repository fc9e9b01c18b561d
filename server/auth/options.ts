import { headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { DomainError } from "#domain/errors.ts";
import { paths } from "#domain/paths.ts";
import { newsroomDb } from "../databases.ts";
import { notedAway } from "../outage.ts";
import { clientAddress } from "./request.ts";
import { endSession } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

/**
 * next-auth keeps the cookie; the row in `sessions` keeps the truth. The JWT
 * carries the opaque session id and nothing that anybody decides by.
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 14 * 60 * 60 },
  pages: { signIn: paths.signIn(), error: paths.signIn() },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials) {
        const received = await headers();
        try {
          const { sessionId, name } = await signIn(newsroomDb(), {
            email: String(credentials?.email ?? ""),
            password: String(credentials?.password ?? ""),
            address: clientAddress(received),
            agent: received.get("user-agent") ?? "",
          });
          return { id: sessionId, name };
        } catch (error) {
          // next-auth hands an error's message to the sign-in page as its code.
          if (error instanceof DomainError)
            throw new Error(`${error.reason}:${error.values.minutes ?? ""}`, { cause: error });
          if (!notedAway(error)) console.error("sign-in failed:", error);
          throw new Error("signIn.unavailable:", { cause: error });
        }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      return user ? { sid: user.id } : { sid: token.sid };
    },
    // What /api/auth/session tells a page's scripts: nothing but how long.
    session({ session }) {
      return { expires: session.expires };
    },
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === "string") await endSession(newsroomDb(), token.sid);
    },
  },
  logger: {
    // A wrong password is no fault of the house.
    error(code, detail) {
      if (code !== "CALLBACK_CREDENTIALS_HANDLER_ERROR") console.error(`next-auth ${code}`, detail);
    },
  },
};
