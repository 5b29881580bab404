package org.assay.assurance.decisions;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, and who was asked. It never changes.
 *
 * @param number by which people call it, within the partnership
 * @param body name of who decides, as it was then
 * @param heldOn day of the meeting; null for what is escalated
 * @param sourceWords what it is about; null for nothing that Assay shows
 * @param sourceHref page of that; null without one
 * @param returnId of the return that it is about; null for another source
 * @param asked the question; for what is escalated, why
 */
@MappedEntity("meeting_decision")
public record AskedDecision(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    int number,
    DecisionKind kind,
    String body,
    @Nullable LocalDate heldOn,
    DecisionSource source,
    @Nullable String sourceWords,
    @Nullable String sourceHref,
    @Nullable Long returnId,
    String asked,
    @Version int version) {
  static AskedDecision of(Caller caller, NewDecision it, int number, String body) {
    var about = it.about();
    return new AskedDecision(
        null,
        caller.partnershipId(),
        number,
        it.kind(),
        body,
        it.kind() == DecisionKind.ESCALATION ? null : it.heldOn(),
        about.source(),
        about.words(),
        about.href(),
        about.returnId(),
        it.asked().strip(),
        0);
  }
}
