/** What a host needs: backup and restore, and how old what waits is. */
@NullMarked
package org.assay.operations;

import org.jspecify.annotations.NullMarked;
