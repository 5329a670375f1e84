// Which reader of the rules this is: stands in the basis of every list that is published.

/** The version in package.json, under which a list can be judged again; a test holds the two together. */
export const ENGINE = '0.6.0';
