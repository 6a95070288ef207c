/** The bundle holds YAML files as texts. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
