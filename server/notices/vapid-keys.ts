import { createECDH, createHmac } from "node:crypto";

/** The order of the curve P-256: a private key lies between 0 and it. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * The paper's keys for web push (RFC 8292), the same for the same seed: all parts of a house agree
 * on them without keeping one. Base64url, as browsers and push services take them.
 */
export function vapidKeys(seed: string): { publicKey: string; privateKey: string } {
  for (let turn = 0; ; turn++) {
    const privateKey = createHmac("sha256", seed).update(`vapid:${turn}`).digest();
    const number = BigInt(`0x${privateKey.toString("hex")}`);
    if (number === 0n || number >= ORDER) continue;
    const curve = createECDH("prime256v1");
    curve.setPrivateKey(privateKey);
    return {
      publicKey: curve.getPublicKey("base64url"),
      privateKey: privateKey.toString("base64url"),
    };
  }
}
