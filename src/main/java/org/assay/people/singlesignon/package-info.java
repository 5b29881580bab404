/**
 * Signing in through somebody's own organisation: OpenID Connect with DfE Sign-in, Microsoft Entra
 * ID or any other provider that the host has set.
 */
@NullMarked
package org.assay.people.singlesignon;

import org.jspecify.annotations.NullMarked;
