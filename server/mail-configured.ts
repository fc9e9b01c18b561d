/** Whether mails leave the house. The supervisor tells the web the sender only when SMTP is set. */
export function isMailConfigured(): boolean {
  return Boolean(process.env.MAIL_FROM);
}
