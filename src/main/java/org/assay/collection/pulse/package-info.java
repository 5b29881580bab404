/**
 * The pulse: a short survey in which the staff of an organisation answer without giving a name.
 * Leads and the partnership open it for some days, staff answer by a code without signing in, and
 * what is kept is how often each option was chosen. What the answers say is for {@code
 * assurance.pulse}.
 */
@NullMarked
package org.assay.collection.pulse;

import org.jspecify.annotations.NullMarked;
