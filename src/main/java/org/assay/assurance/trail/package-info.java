/** Who read, downloaded and changed which return, for those who may ask. */
@NullMarked
package org.assay.assurance.trail;

import org.jspecify.annotations.NullMarked;
