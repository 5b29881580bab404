/**
 * The second step of signing in: one-time codes from an app (RFC 6238), recovery codes, and which
 * roles must use them.
 */
@NullMarked
package org.assay.people.secondfactor;

import org.jspecify.annotations.NullMarked;
