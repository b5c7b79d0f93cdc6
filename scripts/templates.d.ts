/** The source of a function `(view, text, link) => string` for a template; throws where the template needs more than that. */
export declare function templateFunction(template: string): string;
