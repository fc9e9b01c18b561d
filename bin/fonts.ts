/** `npm run fonts`: lays the Pretendard subsets into `public/fonts`; `npm start` does it too. */
import { layFonts } from "#server/supervisor/fonts.ts";
import { checkout } from "#server/supervisor/parts.ts";

console.log(layFonts(checkout) ? "laid into public/fonts" : "public/fonts is current");
