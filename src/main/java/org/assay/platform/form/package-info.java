/** What a form sent, read in one way and held to the rules of its record. */
@NullMarked
package org.assay.platform.form;

import org.jspecify.annotations.NullMarked;
