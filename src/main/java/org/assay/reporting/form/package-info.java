/** A return's form on paper, empty or filled in. */
@NullMarked
package org.assay.reporting.form;

import org.jspecify.annotations.NullMarked;
