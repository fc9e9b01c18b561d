"use client";

import { useCallback, useEffect, useState } from "react";
import type { Answer } from "#domain/answer.ts";
import { paths } from "#domain/paths.ts";
import type { ShownPicture } from "./picture.ts";

export type Details = {
  readonly picture: ShownPicture;
  readonly uses: readonly {
    readonly articleId: number;
    readonly editionId: number;
    readonly headline: string;
    readonly isOut: boolean;
  }[];
  readonly may: {
    readonly change: boolean;
    readonly withdraw: boolean;
    readonly openOriginal: boolean;
  };
};

/** One picture as it is now; `failed` where it could not be read. */
export function useDetails(id: number) {
  const [details, setDetails] = useState<Details | "failed" | null>(null);
  const read = useCallback(async (): Promise<Details | null> => {
    const found = await ask(id);
    setDetails(found ?? "failed");
    return found;
  }, [id]);
  useEffect(() => {
    void read();
  }, [read]);
  return { details, read };
}

async function ask(id: number): Promise<Details | null> {
  try {
    const response = await fetch(`${paths.api.pictures()}/${id}`);
    const answer = (await response.json()) as Answer<Details>;
    return answer.ok ? answer.value : null;
  } catch {
    return null;
  }
}
