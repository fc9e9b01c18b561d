import { DayPage, dayMetadata } from "./day-page.tsx";

const today = { day: null, page: 1 };

export const generateMetadata = () => dayMetadata(today);

export default function ArchivePage() {
  return <DayPage {...today} />;
}
