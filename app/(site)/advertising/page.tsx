import { CompanyPage, companyMetadata } from "../company-page.tsx";

export const generateMetadata = () => companyMetadata("advertising");

export default function AdvertisingPage() {
  return <CompanyPage page="advertising" />;
}
