/**
 * People, what they may do, and who is asking. A {@link org.assay.identity.Caller} is worked out
 * once for each request from the signed session and handed to whatever needs it; nothing else knows
 * how somebody signed in. Passwords are kept as Argon2id hashes and an account locks itself after
 * repeated failures.
 */
@NullMarked
package org.assay.identity;

import org.jspecify.annotations.NullMarked;
