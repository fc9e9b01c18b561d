type Props = {
  /** Of `most`; what is longer is cut. */
  value: number;
  most: number;
  /** Where a line crosses the bar, of `most`. */
  mark?: number;
  tone?: "accent" | "warn";
};

const WIDTH = 240;
const HEIGHT = 14;

/**
 * A number drawn as a length, beside the number itself: whoever sees neither colour nor picture
 * reads the cell before it. Plain SVG, because styles written into elements are refused by our policy.
 */
export function Bar({ value, most, mark, tone = "accent" }: Props) {
  const at = (part: number) => (most > 0 ? Math.min(1, part / most) * WIDTH : 0);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-3.5 w-full min-w-24"
    >
      <rect width={WIDTH} height={HEIGHT} className="fill-paper-3" />
      <rect
        width={at(value)}
        height={HEIGHT}
        className={tone === "warn" ? "fill-warn" : "fill-accent"}
      />
      {mark !== undefined && (
        <line
          x1={at(mark)}
          x2={at(mark)}
          y1={0}
          y2={HEIGHT}
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
          className="stroke-ink"
        />
      )}
    </svg>
  );
}
