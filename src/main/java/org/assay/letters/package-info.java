/**
 * Letters to people by e-mail: to sign, to look again, that something is ready. It listens to what
 * the features publish and is never called; a letter is stored in the same transaction as what it
 * tells of, and sent after the commit, by one node, again and again until it is gone. A letter
 * holds no answer, and is written when it is sent, with the rights that its reader has then.
 */
@NullMarked
package org.assay.letters;

import org.jspecify.annotations.NullMarked;
