/** Tokens by which people's own programs use the API: made, limited by scopes, and revoked. */
@NullMarked
package org.assay.people.apitokens;

import org.jspecify.annotations.NullMarked;
