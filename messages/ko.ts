import ads from "./ko/ads.ts";
import board from "./ko/board.ts";
import calendar from "./ko/calendar.ts";
import cases from "./ko/cases.ts";
import changes from "./ko/changes.ts";
import check from "./ko/check.ts";
import checkHelp from "./ko/check-help.ts";
import create from "./ko/create.ts";
import desk from "./ko/desk.ts";
import history from "./ko/history.ts";
import kinds from "./ko/kinds.ts";
import labels from "./ko/labels.ts";
import machines from "./ko/machines.ts";
import myArticles from "./ko/my-articles.ts";
import notes from "./ko/notes.ts";
import notices from "./ko/notices.ts";
import out from "./ko/out.ts";
import people from "./ko/people.ts";
import pictures from "./ko/pictures.ts";
import planning from "./ko/planning.ts";
import practice from "./ko/practice.ts";
import preview from "./ko/preview.ts";
import readerPages from "./ko/reader-pages.ts";
import reason from "./ko/reason.ts";
import related from "./ko/related.ts";
import returns from "./ko/returns.ts";
import review from "./ko/review.ts";
import settings from "./ko/settings.ts";
import shell from "./ko/shell.ts";
import signIn from "./ko/sign-in.ts";
import style from "./ko/style.ts";
import surface from "./ko/surface.ts";
import tips from "./ko/tips.ts";
import versions from "./ko/versions.ts";
import waiting from "./ko/waiting.ts";
import writing from "./ko/writing.ts";

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
