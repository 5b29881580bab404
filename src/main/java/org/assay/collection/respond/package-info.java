/**
 * The pages on which an organisation fills in, checks, sends and signs off its return. One set of
 * pages serves every question set: what a page shows is worked out from the edition, and a form
 * field is nothing but a part of the JSON that the API takes, so that both are checked by the same
 * rules. Works without scripts.
 */
@NullMarked
package org.assay.collection.respond;

import org.jspecify.annotations.NullMarked;
