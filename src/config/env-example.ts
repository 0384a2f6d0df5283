import { GROUPS, type Group, type Variable, VARIABLES } from './variables';

/** The text of `.env.example`: every variable with its default, commented out, so that copying it changes nothing. */
export function envExample(): string {
  const head =
    '# Made by `npm run generate` from src/config/variables.ts. Copy it to .env, uncomment what you change.\n';
  return head + (Object.keys(GROUPS) as Group[]).map(section).join('');
}

function section(group: Group): string {
  const lines = (Object.entries(VARIABLES) as [string, Variable<unknown>][])
    .filter(([, variable]) => variable.group === group)
    .map(([name, variable]) => `# ${variable.about}\n#${name}=${variable.fallback ?? ''}\n`);
  return `\n##### ${GROUPS[group]}\n\n${lines.join('')}`;
}
