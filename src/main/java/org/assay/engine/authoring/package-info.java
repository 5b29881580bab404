/**
 * What authors of question sets need: the lint, the list of what changed between two editions, and
 * the tests that they wrote beside their questions. A rule looks at one edition (and the one before
 * it) and says what is wrong, where, and what to do instead; {@link org.assay.authoring.Rules} is
 * the table of them all. Nothing here serves a respondent.
 */
@NullMarked
package org.assay.engine.authoring;

import org.jspecify.annotations.NullMarked;
