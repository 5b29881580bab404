/** The register of the fictional county: districts, agencies, schools and settings. */
@NullMarked
package org.assay.demonstration.county;

import org.jspecify.annotations.NullMarked;
