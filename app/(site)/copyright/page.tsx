import { CompanyPage, companyMetadata } from "../company-page.tsx";

export const generateMetadata = () => companyMetadata("copyright");

export default function CopyrightPage() {
  return <CompanyPage page="copyright" />;
}
