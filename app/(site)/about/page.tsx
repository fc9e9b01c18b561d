import { CompanyPage, companyMetadata } from "../company-page.tsx";

export const generateMetadata = () => companyMetadata("about");

export default function AboutPage() {
  return <CompanyPage page="about" />;
}
