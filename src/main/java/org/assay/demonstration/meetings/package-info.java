/** What the county's meetings were asked to decide, and what its scrutineer said. */
@NullMarked
package org.assay.demonstration.meetings;

import org.jspecify.annotations.NullMarked;
