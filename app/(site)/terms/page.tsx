import { CompanyPage, companyMetadata } from "../company-page.tsx";

export const generateMetadata = () => companyMetadata("terms");

export default function TermsPage() {
  return <CompanyPage page="terms" />;
}
