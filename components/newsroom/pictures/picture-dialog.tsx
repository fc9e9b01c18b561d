"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import { standOf } from "#domain/picture/standing.ts";
import { LibraryBrowser } from "./library-browser.tsx";
import type { ShownPicture } from "./picture.ts";
import { UploadZone } from "./upload-zone.tsx";
import { useLibrary } from "./use-library.ts";

type Props = { open: boolean; onClose: () => void; onChoose: (picture: ShownPicture) => void };

/** A picture for a text: sent now, or chosen from the library. */
export function PictureDialog({ open, onClose, onChoose }: Props) {
  const t = useTranslations("pictures.dialog");
  return (
    <Dialog open={open} onClose={onClose} title={t("title")} wide>
      <Chooser
        onChoose={(picture) => {
          onChoose(picture);
          onClose();
        }}
        onClose={onClose}
      />
    </Dialog>
  );
}

function Chooser({ onChoose, onClose }: Omit<Props, "open">) {
  const t = useTranslations("pictures.dialog");
  const stands = useTranslations("pictures.stand");
  const library = useLibrary(null);
  const [selected, setSelected] = useState<ShownPicture | null>(null);
  const [now] = useState(() => Date.now());
  const stand = selected ? standOf(selected, now) : "free";
  return (
    <>
      <UploadZone
        onTaken={(picture) => {
          library.put(picture);
          setSelected(picture);
        }}
      >
        <div className="max-h-[55dvh] overflow-y-auto px-1">
          <LibraryBrowser
            library={library}
            now={now}
            selected={selected?.id ?? null}
            onSelect={setSelected}
            onOpen={(picture) => {
              if (standOf(picture, now) === "free") onChoose(picture);
            }}
          />
        </div>
      </UploadZone>
      <DialogButtons>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button
          variant="primary"
          refusal={selected === null ? t("nothing") : stand === "free" ? undefined : stands(stand)}
          onClick={() => selected && onChoose(selected)}
        >
          {t("use")}
        </Button>
      </DialogButtons>
    </>
  );
}
