/**
 * A fictional county, made up from one seed: its organisations, its people, and two years of what
 * they answered. It exists to be looked at and measured, so nothing else may depend on it. What it
 * stores it stores through the features that own it.
 */
@NullMarked
package org.assay.demonstration;

import org.jspecify.annotations.NullMarked;
