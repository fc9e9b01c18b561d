import type { Db } from "#db/client.ts";
import {
  findPicture,
  listPictures,
  listPicturesById,
  listUses,
  PICTURES_PER_PAGE,
  type PictureInArticle,
  type PictureRow,
} from "#db/queries/pictures.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { type LibraryFilter, NO_FILTER } from "#domain/picture/library-filter.ts";
import { decidePicture } from "#domain/picture/permissions.ts";

/** A picture as the newsroom's screens show it. */
export type LibraryPicture = Omit<
  PictureRow,
  | "fileKey"
  | "focalX"
  | "focalY"
  | "cut"
  | "crops"
  | "expiresAt"
  | "takenAt"
  | "placeRemovedAt"
  | "addedAt"
  | "withdrawnAt"
> & {
  readonly focal: { readonly x: number; readonly y: number };
  /** ISO 8601, as pages receive it. */
  readonly expiresAt: string | null;
  readonly takenAt: string | null;
  readonly placeRemovedAt: string | null;
  readonly addedAt: string;
  readonly withdrawnAt: string | null;
};

export type PicturePage = {
  readonly pictures: readonly LibraryPicture[];
  readonly nextBefore: number | null;
};

/** A page of the library. Throws `forbidden`. */
export async function readPictures(
  db: Db,
  actor: PersonActor,
  asked: {
    readonly words?: string;
    readonly before?: number | undefined;
    readonly filter?: LibraryFilter;
  },
): Promise<PicturePage> {
  assertMaySee(actor);
  const words = intakeLine(asked.words ?? "").slice(0, 100);
  const { before, filter = NO_FILTER } = asked;
  const rows = await listPictures(db, { words, before, filter });
  const shown = rows.slice(0, PICTURES_PER_PAGE);
  const nextBefore = rows.length > PICTURES_PER_PAGE ? (shown.at(-1)?.id ?? null) : null;
  return { pictures: shown.map(forScreen), nextBefore };
}

export type PictureDetails = {
  readonly picture: LibraryPicture;
  readonly uses: readonly PictureInArticle[];
  readonly may: {
    readonly change: boolean;
    readonly withdraw: boolean;
    readonly openOriginal: boolean;
  };
};

/** One picture with where it is used and what the person may do. Throws `not_found`. */
export async function readPicture(db: Db, actor: PersonActor, id: number): Promise<PictureDetails> {
  assertMaySee(actor);
  const row = await findPicture(db, id);
  if (!row) throw new DomainError("not_found", "picture.unknown");
  const may = (deed: "change" | "withdraw" | "openOriginal") =>
    decidePicture(actor, deed, row).allowed;
  return {
    picture: forScreen(row),
    uses: await listUses(db, id),
    may: {
      change: may("change"),
      withdraw: may("withdraw"),
      openOriginal: may("openOriginal"),
    },
  };
}

/** Those of a text, for the screens on which it is written and read. */
export async function readPicturesOf(
  db: Db,
  actor: PersonActor,
  ids: readonly number[],
): Promise<LibraryPicture[]> {
  if (!decidePicture(actor, "see").allowed) return [];
  return (await listPicturesById(db, ids)).map(forScreen);
}

function forScreen(row: PictureRow): LibraryPicture {
  const { fileKey: _, focalX, focalY, cut: __, crops: ___, ...shown } = row;
  return {
    ...shown,
    focal: { x: focalX, y: focalY },
    expiresAt: row.expiresAt?.toISOString() ?? null,
    takenAt: row.takenAt?.toISOString() ?? null,
    placeRemovedAt: row.placeRemovedAt?.toISOString() ?? null,
    addedAt: row.addedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  };
}

function assertMaySee(actor: PersonActor): void {
  const decision = decidePicture(actor, "see");
  if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
}
