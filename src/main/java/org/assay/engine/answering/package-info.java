/**
 * Answers to an edition: how one is written, which questions an organisation is asked, and what is
 * wrong with what it has given. Everything wrong is found at once, and each finding names its
 * question. Plain Java: nothing here stores, scores or shows.
 */
@NullMarked
package org.assay.engine.answering;

import org.jspecify.annotations.NullMarked;
