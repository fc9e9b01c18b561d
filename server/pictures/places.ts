import { mkdir, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { localStorage, type PictureStorage } from "./storage.ts";

/** Where each file of a picture lies in the storage. */
export const places = {
  original: (fileKey: string) => `originals/${fileKey}`,
  preview: (fileKey: string) => `previews/${fileKey}.webp`,
  rendition: (key: string, file: string) => `renditions/${key}/${file}`,
  renditions: (key: string) => `renditions/${key}`,
} as const;

/** Folders in which every entry belongs to a row. */
export const OWNED_FOLDERS = ["originals", "previews", "renditions"] as const;

/** The pictures' own directory of this house, or of the one whose data lie there. */
export function pictureDirectory(data = process.env.MAGAM_DATA ?? ".magam"): string {
  return join(data, "pictures");
}

export function pictureStorage(data?: string): PictureStorage {
  return localStorage(pictureDirectory(data));
}

/** Where uploads lie until they are taken in, on this machine. */
export function uploadDirectory(): string {
  return join(pictureDirectory(), "uploads");
}

/** A folder for one piece of work; whoever asks removes it, and the sweep what a crash leaves. */
export async function workFolder(): Promise<string> {
  const folder = join(pictureDirectory(), "work");
  await mkdir(folder, { recursive: true });
  return mkdtemp(join(folder, "w-"));
}
