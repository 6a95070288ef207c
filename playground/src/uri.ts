/** The one document of the page. */
export const uri = 'file:///agreement.partnership.yaml';
