/** The page that says which agencies take part, who audits for them and who is on the panel. */
@NullMarked
package org.assay.assurance.caseaudit.people;

import org.jspecify.annotations.NullMarked;
