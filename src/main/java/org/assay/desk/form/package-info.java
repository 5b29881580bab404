/** What the desk's forms have in common: reading what was typed, and naming what is wrong. */
@NullMarked
package org.assay.desk.form;

import org.jspecify.annotations.NullMarked;
