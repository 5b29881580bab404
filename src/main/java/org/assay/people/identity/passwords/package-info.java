/** How passwords are chosen, hashed and guessed at, and how guessing is slowed. */
@NullMarked
package org.assay.people.identity.passwords;

import org.jspecify.annotations.NullMarked;
