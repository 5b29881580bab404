/** The pages of actions: an organisation's board, the partnership's list, and one action. */
@NullMarked
package org.assay.learning.actions.pages;

import org.jspecify.annotations.NullMarked;
