/**
 * Lists of organisations as others publish or keep them: which kind a file is, what its columns
 * are, and what each line says of an organisation. Nothing here changes the register.
 */
@NullMarked
package org.assay.desk.register.list;

import org.jspecify.annotations.NullMarked;
