/**
 * The register: partnerships, their districts and groups, and the organisations that they ask.
 * Every finder takes the partnership, so that another partnership's organisation is simply not
 * found. What an organisation answers is no concern of this package.
 */
@NullMarked
package org.assay.people.directory;

import org.jspecify.annotations.NullMarked;
