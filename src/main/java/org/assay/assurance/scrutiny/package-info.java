/**
 * What the independent scrutineer says about a figure or a return, and what the scrutiny subgroup
 * replies. Nothing of it changes once it is said.
 */
@NullMarked
package org.assay.assurance.scrutiny;

import org.jspecify.annotations.NullMarked;
