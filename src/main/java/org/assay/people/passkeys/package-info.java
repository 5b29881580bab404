/** Passkeys (WebAuthn): made, used to sign in, and removed. */
@NullMarked
package org.assay.people.passkeys;

import org.jspecify.annotations.NullMarked;
