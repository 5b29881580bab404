/**
 * People, what they may do, and who is asking. A person holds memberships, each of one role in one
 * place, and works in one at a time: the {@link org.assay.identity.Caller}, whom every feature is
 * handed and by whom it bounds its queries. Nothing else knows how somebody signed in, how long a
 * session lasts or how guessing is slowed down.
 */
@NullMarked
package org.assay.people.identity;

import org.jspecify.annotations.NullMarked;
