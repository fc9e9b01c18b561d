import fc from "fast-check";

/** Any string a program can hold, lone surrogates included, and those signs that text rules trip on. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ..."가각힣ㄱㅏᄀ ᅡᆨ李aZİß0 19.?!…,|()“”\t\n\r",
        "\u0000",
        "\u000B",
        "\u0085",
        "\u00A0",
        "\u00AD",
        "\u200B",
        "\u200D",
        "\u2028",
        "\u202E",
        "\u2066",
        "\u3000",
        "\u3164",
        "\uFEFF",
        "\uFFFE",
        "\uD800",
        "\uDC00",
        "\u0301",
        "\u0308",
        "👩‍🚒",
        "🇰🇷",
        "👍🏽",
        "㈜",
        "℃",
        "\u2000",
      ),
      { maxLength: 60 },
    )
    .map((signs) => signs.join("")),
);

/** Ordinary Korean prose: 어절 of Hangul with an occasional number, end of sentence and line break. */
export const koreanProse = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc
          .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 7 })
          .map((codes) => String.fromCharCode(...codes)),
        fc.constantFrom("2026년", "AI", "👩‍🚒", "했다.", "“그렇다.”", "할까?"),
      ),
      fc.constantFrom(" ", " ", " ", "  ", "\n\n"),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.flat().join(""));
