/**
 * How the people of one organisation share a return: who answers which standard and how far it is.
 * Somebody new is invited by e-mail and sees nothing but the standards given to them. None of it is
 * ever part of a submission, and the partnership sees none of it.
 */
@NullMarked
package org.assay.collection.colleagues;

import org.jspecify.annotations.NullMarked;
