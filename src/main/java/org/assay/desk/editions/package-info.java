/**
 * A partnership's own question sets: one person uploads a document, sees what is wrong with it and
 * what it changes, and a second person publishes it. From then on it never changes.
 */
@NullMarked
package org.assay.desk.editions;

import org.jspecify.annotations.NullMarked;
