/**
 * What authors of question sets work with: the commands that lint and score a file, and the list of
 * what changed between two editions. Nothing here serves a respondent.
 */
@NullMarked
package org.assay.engine.authoring;

import org.jspecify.annotations.NullMarked;
