/**
 * Signals of returns that were signed off: what the rules said then, what the organisation
 * explains, and what the scrutiny subgroup decides about it, each with its date and kept for good.
 * An explanation can be accepted, looked at in moderation or asked about in a clarification, or
 * nothing more is needed.
 */
@NullMarked
package org.assay.assurance.signals.kept;

import org.jspecify.annotations.NullMarked;
