/**
 * The circles of roles that several addresses let in, each said once. A controller carries one as
 * it would carry {@code Secured}; {@code routes.txt} says for each address which roles that makes.
 */
@NullMarked
package org.assay.people.identity.readers;

import org.jspecify.annotations.NullMarked;
