/**
 * Who leads on safeguarding in each organisation and department, with deputies, contact, training
 * and cover. Filled from returns where these ask it, and by hand.
 */
@NullMarked
package org.assay.desk.leads;

import org.jspecify.annotations.NullMarked;
