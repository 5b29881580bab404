/**
 * What a pulse says: which groups of staff may be shown without anybody being told apart, what
 * share of them agreed, and where that differs from what leaders claim. The rules are plain Java;
 * what they work on is read once the window has closed.
 */
@NullMarked
package org.assay.assurance.pulse;

import org.jspecify.annotations.NullMarked;
