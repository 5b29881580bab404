@NullMarked
package org.assay.engine.content;

import org.jspecify.annotations.NullMarked;
