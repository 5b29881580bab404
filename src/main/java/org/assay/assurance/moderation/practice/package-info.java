/**
 * Practice returns: before moderators mark what organisations claim, each scores two returns whose
 * scores were agreed beforehand, and reads where they differ and why. The person who leads the
 * moderators makes them, from made-up or anonymised content.
 */
@NullMarked
package org.assay.assurance.moderation.practice;

import org.jspecify.annotations.NullMarked;
