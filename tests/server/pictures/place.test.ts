import { createHash } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import type { DomainError } from "#domain/errors.ts";
import { changePlaceDays } from "#server/pictures/place-days.ts";
import { places } from "#server/pictures/places.ts";
import { readPicture } from "#server/pictures/read-pictures.ts";
import { removePlaces } from "#server/pictures/remove-places.ts";
import { showPlace } from "#server/pictures/show-place.ts";
import { type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";
import { somePicture, type TestPictures, testPictures } from "../../support/pictures.ts";
import { PLACE, PLACED_KINDS, withPlace } from "../../support/placed-pictures.ts";

/** Each file is decoded in processes of its own; all kinds by `npm run drill:pictures`. */
const KINDS =
  process.env.MAGAM_DRILL === "pictures"
    ? PLACED_KINDS
    : (["jpeg, exif and turned", "png, xmp", "jpeg, junk between its parts"] as const);

let room: TestNewsroom;
let house: TestPictures;
let reporter: PersonActor;
let photo: PersonActor;

vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  room = await testNewsroom();
  house = testPictures(room);
  reporter = await room.person("도하람", "reporter");
  photo = await room.person("사진부", "photo_editor");
});

beforeEach(() => changePlaceDays(room.db, photo, { days: 30 }).then(() => undefined));

afterAll(async () => {
  await room.close();
  house.close();
});

async function original(id: number): Promise<Buffer> {
  const { rows } = await room.pool.query("select file_key from magam.pictures where id = $1", [id]);
  const bytes = await house.storage.read(places.original(rows[0].file_key));
  if (bytes === null) throw new Error("an original is not there");
  return bytes;
}

const pixels = (bytes: Buffer) => sharp(bytes).autoOrient().raw().toBuffer();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const eventsOf = async (id: number) =>
  (
    await room.pool.query(
      "select name, detail from magam.events where stream = 'pictures' and detail->>'picture' = $1 order by id",
      [String(id)],
    )
  ).rows;

describe("where a picture was taken", () => {
  test.each(KINDS)("goes from the original after thirty days: %s", async (kind) => {
    const file = await withPlace(kind);
    // PNG packs it up; libvips unpacks.
    const { xmp = "" } = await sharp(file).metadata();
    expect(PLACE.some((mark) => file.includes(mark) || xmp.includes(mark.toString()))).toBe(true);
    const { id } = await house.add(reporter, file);
    expect((await readPicture(room.db, reporter, id)).picture.hadLocation).toBe(true);
    expect(await removePlaces(room.db, house.storage, inDays(29))).toEqual([]);
    expect((await original(id)).equals(file)).toBe(true);

    expect(await removePlaces(room.db, house.storage, inDays(30))).toEqual([id]);
    const kept = await original(id);
    expect(PLACE.filter((mark) => kept.includes(mark))).toEqual([]);
    // To the bit, but where the file had to be encoded anew because it is not built as it should be.
    const [was, is] = [await sharp(file).metadata(), await sharp(kept).metadata()];
    expect([is.format, is.autoOrient, is.xmp]).toEqual([was.format, was.autoOrient, undefined]);
    if (kind !== "jpeg, junk between its parts")
      expect((await pixels(kept)).equals(await pixels(file))).toBe(true);
    const { picture } = await readPicture(room.db, reporter, id);
    expect(picture.placeRemovedAt).not.toBeNull();
    expect(await removePlaces(room.db, house.storage, inDays(60))).toEqual([]);
  });

  test("leaves camera and time, and the hash of the file that came", async () => {
    const file = await withPlace("jpeg, exif");
    const sha256 = createHash("sha256").update(file).digest("hex");
    const { id } = await house.add(reporter, file);
    await removePlaces(room.db, house.storage, inDays(31));
    const kept = await original(id);
    for (const said of ["SecretCam", "2026:03:04 10:20:30", "SN-12345"])
      expect([said, kept.includes(said)]).toEqual([said, true]);
    expect(await eventsOf(id)).toEqual([
      { name: "addPicture", detail: { picture: id, sha256 } },
      {
        name: "removePlace",
        detail: {
          ...{ picture: id, sha256 },
          keptSha256: createHash("sha256").update(kept).digest("hex"),
        },
      },
    ]);
    // The very file, sent again, is known by what it was.
    expect(await house.add(reporter, file)).toEqual({ id, isKnown: true });
    await expect(
      room.pool.query(
        "update magam.pictures set place_removed_at = null, kept_sha256 = null where id = $1",
        [id],
      ),
    ).rejects.toThrow("for good");
  });

  test("is shown to the photo desk till then, each look written down, and to nobody else", async () => {
    const { id } = await house.add(reporter, await withPlace("jpeg, exif"));
    const desk = await room.person("데스크", "desk");
    for (const actor of [reporter, desk])
      await expect(showPlace(room.db, actor, { id }, house.storage)).rejects.toThrow(
        "onlyPhotoDesk",
      );
    expect(await showPlace(room.db, photo, { id }, house.storage)).toEqual({
      place: "37.56639, 126.97806",
    });
    await removePlaces(room.db, house.storage, inDays(31));
    expect(await showPlace(room.db, photo, { id }, house.storage)).toEqual({ place: "" });
    expect((await eventsOf(id)).map(({ name }) => name)).toEqual([
      "addPicture",
      "showPlace",
      "removePlace",
      "showPlace",
    ]);
  });

  test("goes as soon as the house says, and only the photo desk says it", async () => {
    const { id } = await house.add(reporter, await withPlace("png, exif"));
    const refused = await changePlaceDays(room.db, reporter, { days: 0 }).catch(
      (error: DomainError) => error.reason,
    );
    expect(refused).toBe("picture.onlyPhotoDesk");
    expect(await removePlaces(room.db, house.storage)).toEqual([]);
    await changePlaceDays(room.db, photo, { days: 0 });
    expect(await removePlaces(room.db, house.storage)).toEqual([id]);
  });

  test("of a picture whose file is away waits for the next sweep and holds up no other", async () => {
    const lost = await house.add(reporter, await withPlace("webp, exif"));
    const { rows } = await room.pool.query("select file_key from magam.pictures where id = $1", [
      lost.id,
    ]);
    await house.storage.remove(places.original(rows[0].file_key));
    const sound = await house.add(reporter, await withPlace("webp, xmp"));
    const told = vi.spyOn(console, "error").mockReturnValue();
    expect(await removePlaces(room.db, house.storage, inDays(31))).toEqual([sound.id]);
    expect(told.mock.calls.flat().join()).toContain(`picture ${lost.id}`);
    told.mockRestore();
  });

  test("is not asked of a file that never said it", async () => {
    const file = await somePicture();
    const { id } = await house.add(reporter, file);
    expect(await removePlaces(room.db, house.storage, inDays(31))).not.toContain(id);
    expect((await original(id)).equals(file)).toBe(true);
  });
});
