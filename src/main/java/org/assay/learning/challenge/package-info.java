/**
 * Challenge sessions for Section 11: an agency presents, its peers ask, and a feedback letter goes
 * out within ten working days. What the letter says becomes findings.
 */
@NullMarked
package org.assay.learning.challenge;

import org.jspecify.annotations.NullMarked;
