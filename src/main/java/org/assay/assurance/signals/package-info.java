/**
 * What in one return a moderator may ask about, by fixed rules over its answers. A signal is a
 * question with its count and its n. It accuses nobody, keeps nothing from being sent and changes
 * no score; the organisation reads it before it sends, and the moderator reads the same sentence.
 */
@NullMarked
package org.assay.assurance.signals;

import org.jspecify.annotations.NullMarked;
