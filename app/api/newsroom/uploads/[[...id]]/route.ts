import { receiveUpload } from "#server/pictures/uploads.ts";

/** Bytes of pictures, in pieces (tus). There is no GET: what was sent is given back to nobody. */
export {
  receiveUpload as DELETE,
  receiveUpload as HEAD,
  receiveUpload as PATCH,
  receiveUpload as POST,
};
