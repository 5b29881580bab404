/** What a report is made of before it is set: tables, figures in words, the masthead. */
@NullMarked
package org.assay.reporting.paper;

import org.jspecify.annotations.NullMarked;
