/**
 * The tests that authors wrote beside their questions: sample answers, and what should become of
 * them. A test that fails is a finding of the lint.
 */
@NullMarked
package org.assay.engine.lint.authortest;

import org.jspecify.annotations.NullMarked;
