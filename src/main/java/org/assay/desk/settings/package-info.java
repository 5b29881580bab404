/**
 * What a partnership says of itself: its names and districts, its bodies with their meetings, and
 * the words that forms, letters and reports take from it. Only its administrator changes them.
 */
@NullMarked
package org.assay.desk.settings;

import org.jspecify.annotations.NullMarked;
