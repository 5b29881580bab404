/**
 * The partnership's register of organisations as its team keeps it: lists that are sent are looked
 * at first and change nothing until somebody confirms; what the register knows, what changed in it
 * and who followed whom is kept. A list that does not name an organisation never removes it.
 */
@NullMarked
package org.assay.desk.register;

import org.jspecify.annotations.NullMarked;
