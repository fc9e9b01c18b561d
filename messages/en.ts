import ads from "./en/ads.ts";
import board from "./en/board.ts";
import check from "./en/check.ts";
import create from "./en/create.ts";
import desk from "./en/desk.ts";
import history from "./en/history.ts";
import labels from "./en/labels.ts";
import machines from "./en/machines.ts";
import myArticles from "./en/my-articles.ts";
import out from "./en/out.ts";
import people from "./en/people.ts";
import preview from "./en/preview.ts";
import readerPages from "./en/reader-pages.ts";
import reason from "./en/reason.ts";
import related from "./en/related.ts";
import review from "./en/review.ts";
import settings from "./en/settings.ts";
import shell from "./en/shell.ts";
import signIn from "./en/sign-in.ts";
import tips from "./en/tips.ts";
import writing from "./en/writing.ts";

export default {
  ads,
  board,
  check,
  create,
  desk,
  history,
  labels,
  machines,
  myArticles,
  out,
  people,
  preview,
  readerPages,
  reason,
  related,
  review,
  settings,
  shell,
  signIn,
  tips,
  writing,
};
