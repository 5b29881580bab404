/** Signing in and out, sessions and tokens at the web's edge. It asks identity who somebody is. */
@NullMarked
package org.assay.people.signin;

import org.jspecify.annotations.NullMarked;
