import { type Directive, directiveContent } from "#domain/press-directive.ts";

/** Read and taken out by the press; no reader gets it. */
export function PressDirective(directive: Directive) {
  return <meta name="press" content={directiveContent(directive)} />;
}
