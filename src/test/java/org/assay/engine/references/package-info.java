@NullMarked
package org.assay.engine.references;

import org.jspecify.annotations.NullMarked;
