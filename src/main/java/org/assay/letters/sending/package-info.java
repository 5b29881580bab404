/** Hands a letter to the mail server or to GOV.UK Notify. */
@NullMarked
package org.assay.letters.sending;

import org.jspecify.annotations.NullMarked;
