/**
 * The pages on which somebody sees and decides who has access: an administrator for the
 * partnership, an approver for the own organisation. The rules are those of {@code people.access}.
 */
@NullMarked
package org.assay.desk.people;

import org.jspecify.annotations.NullMarked;
