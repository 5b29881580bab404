/**
 * Who has access to what: memberships with their first and last day, invitations by letter, people
 * who leave and people who take over from them. An administrator decides for the partnership, an
 * approver for the own organisation. What somebody did stays theirs when their access ends.
 */
@NullMarked
package org.assay.people.access;

import org.jspecify.annotations.NullMarked;
