import type { Viewport } from "next";

export { default, generateMetadata } from "../sign-in/layout.tsx";

// Next reads these where they stand, so they cannot be handed on from the sign-in's layout.
export const dynamic = "force-dynamic";
export const viewport: Viewport = { colorScheme: "light dark" };
