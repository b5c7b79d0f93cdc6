// Stands in the bundle for what pdfkit brings and tenken does not use.
export function create() {
  throw new Error('left out of the bundle');
}

export default create;
