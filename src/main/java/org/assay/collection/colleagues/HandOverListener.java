package org.assay.collection.colleagues;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.assay.people.identity.AccessHandedOver;

/** Anyone who takes over from somebody has the standards that were given to them or by them. */
@Singleton
class HandOverListener {
  private final AssignmentRepository assignments;

  HandOverListener(AssignmentRepository assignments) {
    this.assignments = assignments;
  }

  @EventListener
  void move(AccessHandedOver it) {
    assignments.handOver(it.partnershipId(), it.organisationId(), it.fromPerson(), it.toPerson());
  }
}
