/**
 * What the service holds about one person, for that person: subject access (UK GDPR, article 15).
 */
@NullMarked
package org.assay.people.subjectaccess;

import org.jspecify.annotations.NullMarked;
