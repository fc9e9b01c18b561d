import ads from "./en/ads.ts";
import board from "./en/board.ts";
import calendar from "./en/calendar.ts";
import cases from "./en/cases.ts";
import changes from "./en/changes.ts";
import check from "./en/check.ts";
import checkHelp from "./en/check-help.ts";
import create from "./en/create.ts";
import desk from "./en/desk.ts";
import history from "./en/history.ts";
import kinds from "./en/kinds.ts";
import labels from "./en/labels.ts";
import machines from "./en/machines.ts";
import myArticles from "./en/my-articles.ts";
import notes from "./en/notes.ts";
import notices from "./en/notices.ts";
import out from "./en/out.ts";
import people from "./en/people.ts";
import pictures from "./en/pictures.ts";
import planning from "./en/planning.ts";
import practice from "./en/practice.ts";
import preview from "./en/preview.ts";
import readerPages from "./en/reader-pages.ts";
import reason from "./en/reason.ts";
import related from "./en/related.ts";
import returns from "./en/returns.ts";
import review from "./en/review.ts";
import settings from "./en/settings.ts";
import shell from "./en/shell.ts";
import signIn from "./en/sign-in.ts";
import style from "./en/style.ts";
import surface from "./en/surface.ts";
import tips from "./en/tips.ts";
import versions from "./en/versions.ts";
import waiting from "./en/waiting.ts";
import writing from "./en/writing.ts";

export default {
  ads,
  cases,
  changes,
  board,
  calendar,
  check,
  checkHelp,
  create,
  desk,
  history,
  kinds,
  labels,
  machines,
  myArticles,
  notes,
  notices,
  out,
  people,
  practice,
  pictures,
  planning,
  preview,
  readerPages,
  reason,
  related,
  returns,
  review,
  settings,
  shell,
  signIn,
  style,
  surface,
  tips,
  versions,
  waiting,
  writing,
};
