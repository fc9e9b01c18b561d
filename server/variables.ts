/** What the supervisor hands to a part. Parts parse nothing else of the environment. */
export function requireVariable(name: string): string {
  const value = process.env[name];
  if (!value) {
    console.error(`${name} is not set: start the parts through \`npm start\`, or set it.`);
    process.exit(1);
  }
  return value;
}
