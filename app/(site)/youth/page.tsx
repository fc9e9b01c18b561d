import { CompanyPage, companyMetadata } from "../company-page.tsx";

export const generateMetadata = () => companyMetadata("youth");

export default function YouthPage() {
  return <CompanyPage page="youth" />;
}
