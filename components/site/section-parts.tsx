import { type PlacedSection, sectionTrail, withParts } from "#domain/section.ts";
import { site } from "#messages/site.ts";
import { SectionLinks } from "./masthead.tsx";

/** Below a section's name: itself and its parts, the same on each of their pages. Nothing without parts. */
export function SectionParts({
  sections,
  slug,
}: {
  sections: readonly PlacedSection[];
  slug: string;
}) {
  const [top] = sectionTrail(sections, slug);
  const family = top ? withParts(sections, top) : [];
  if (!top || family.length < 2) return null;
  return (
    <nav className="section-parts" aria-label={site.sectionParts(top.name)}>
      <SectionLinks
        sections={family.map((one) => (one === top ? { ...one, name: site.allOfSection } : one))}
        current={slug}
      />
    </nav>
  );
}
