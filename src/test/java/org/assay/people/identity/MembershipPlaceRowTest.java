package org.assay.people.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipPlaceRowTest {
  @Test
  void an_organisation_of_two_partnerships_is_told_apart_by_theirs() {
    var rows =
        List.of(
            row(1, "Ambulance Service", "North"),
            row(2, "Ambulance Service", "South"),
            row(1, "Hill School", "North"));
    assertEquals(
        List.of(
            "Approver, Ambulance Service (North)",
            "Approver, Ambulance Service (South)",
            "Approver, Hill School"),
        MembershipPlaceRow.memberships(rows).stream().map(Membership::label).toList());
  }

  private static MembershipPlaceRow row(long partnership, String place, String name) {
    return new MembershipPlaceRow(7, partnership, Role.APPROVER.name(), 9L, null, place, name);
  }
}
