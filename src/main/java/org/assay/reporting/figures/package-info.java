/**
 * Works out every figure about a cycle from what was submitted, each with its population, its
 * number of returns, the rule it follows, the time it holds for and the edition it rests on. Only
 * these classes read submissions to count them, and nothing here writes or sets anything out.
 * Pages, papers and programs may use it, after they have checked that their reader may see what was
 * submitted.
 */
@NullMarked
package org.assay.reporting.figures;

import org.jspecify.annotations.NullMarked;
