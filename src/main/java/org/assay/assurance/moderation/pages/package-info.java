/** What the pages of moderation show. */
@NullMarked
package org.assay.assurance.moderation.pages;

import org.jspecify.annotations.NullMarked;
