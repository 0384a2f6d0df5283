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

/** docs/configuration.md: every variable in a table. */
export function configurationPage(): string {
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => {
    const rows = (Object.entries(VARIABLES) as [string, Variable<unknown>][])
      .filter(([, variable]) => variable.group === group)
      .map(([name, { fallback, about, secret }]) => {
        const shown = fallback === null ? (secret ? 'unset (secret)' : 'unset') : `\`${shortened(fallback)}\``;
        return `| \`${name}\` | ${shown} | ${about.replaceAll('|', '\\|')} |`;
      });
    return `\n## ${GROUPS[group]}\n\n| variable | default | what it decides |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const head =
    '# Configuration\n\nMade by `npm run generate` from `src/config/variables.ts`. Everything is set in the environment.\n';
  return head + groups.join('');
}

/** Keys are long, and nobody reads them here. */
function shortened(value: string): string {
  return value.length <= 40 ? value : `${value.slice(0, 24)}…`;
}
