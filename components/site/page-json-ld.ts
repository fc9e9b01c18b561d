import { NOT_FILLED_IN, type Paper, type PaperField } from "#domain/paper.ts";
import { paths } from "#domain/paths.ts";
import type { Absolute } from "./article-json-ld.ts";

export type DescribedPerson = {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly beat: string;
  readonly bio: string;
};

/** schema.org NewsMediaOrganization: the paper as its imprint states it; what is not filled in is left out. */
export function newsOrganization(paper: Paper, images: readonly string[], absolute: Absolute) {
  const home = absolute(paths.home());
  const given = (key: string, field: PaperField) =>
    paper[field] === NOT_FILLED_IN || paper[field] === "" ? {} : { [key]: paper[field] };
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${home}#organization`,
    name: paper.name,
    url: home,
    ...given("alternateName", "nameEn"),
    ...given("address", "address"),
    ...given("telephone", "phone"),
    ...given("email", "email"),
    ...given("foundingDate", "publishedSince"),
    ...(images.length > 0 ? { image: images } : {}),
  };
}

/** schema.org ProfilePage of somebody whose name stands over articles. */
export function profilePage(person: DescribedPerson, paper: Paper, absolute: Absolute) {
  const url = absolute(paths.reporter(person.id));
  return {
    "@type": "ProfilePage",
    "@id": url,
    url,
    inLanguage: "ko",
    mainEntity: {
      "@type": "Person",
      "@id": `${url}#person`,
      name: person.name,
      url,
      ...(person.title ? { jobTitle: person.title } : {}),
      ...(person.beat ? { knowsAbout: person.beat } : {}),
      ...(person.bio ? { description: person.bio } : {}),
      worksFor: {
        "@type": "NewsMediaOrganization",
        name: paper.name,
        url: absolute(paths.home()),
      },
    },
  };
}
