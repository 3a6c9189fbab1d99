/** Read from the installed packages when Moye is built; see `scripts/licences.ts`. */
declare module 'virtual:moye/licences' {
  const licences: readonly import('../../components/options/Licences').Licence[];
  export default licences;
}
