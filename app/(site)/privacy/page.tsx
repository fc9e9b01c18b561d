import { CompanyPage, companyMetadata } from "../company-page.tsx";

export const generateMetadata = () => companyMetadata("privacy");

export default function PrivacyPage() {
  return <CompanyPage page="privacy" />;
}
