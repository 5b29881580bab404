/** Actions for programs. */
@NullMarked
package org.assay.learning.actions.api;

import org.jspecify.annotations.NullMarked;
