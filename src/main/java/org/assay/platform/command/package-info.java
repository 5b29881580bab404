/** What commands of the service's own program share: a backup, a check of seals and the like. */
@NullMarked
package org.assay.platform.command;

import org.jspecify.annotations.NullMarked;
