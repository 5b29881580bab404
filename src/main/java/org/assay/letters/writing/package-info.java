/** What each kind of letter says, to a reader with the rights that they have now. */
@NullMarked
package org.assay.letters.writing;

import org.jspecify.annotations.NullMarked;
