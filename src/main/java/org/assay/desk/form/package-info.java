/** What the desk's forms have in common: reading what was typed. */
@NullMarked
package org.assay.desk.form;

import org.jspecify.annotations.NullMarked;
