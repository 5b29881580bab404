/** The description of the API, as a document for programs and as a page for people. */
@NullMarked
package org.assay.platform.apidescription;

import org.jspecify.annotations.NullMarked;
