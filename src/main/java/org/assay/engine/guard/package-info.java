/**
 * Finds what could identify a child in free text and in file names, before it is stored. It says
 * where and what to do, and never repeats the words themselves. Its rules are plain Java, take time
 * in proportion to the length of the text, and are measured against the examples in the tests.
 */
@NullMarked
package org.assay.engine.guard;

import org.jspecify.annotations.NullMarked;
