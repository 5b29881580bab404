/**
 * One answer for many returns. The lead of a group answers the common questions of a cycle once,
 * and an organisation offers what it submitted to one partnership to its own return to another.
 * Either way the answer arrives as a proposal, which the person who receives it confirms or answers
 * otherwise; nothing is ever written into somebody else's return.
 */
@NullMarked
package org.assay.collection.sharing;

import org.jspecify.annotations.NullMarked;
