package org.assay.desk.people;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.people.access.AccessOutcome;
import org.assay.people.access.AccessScope;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/** Finds organisations and groups by what somebody typed: a name, or a register number. */
@Singleton
class Places {
  private final Register register;

  Places(Register register) {
    this.register = register;
  }

  /** Where a role is held; both null where nothing of the name is known, or none is needed. */
  record Place(@Nullable Long organisationId, @Nullable Long groupId) {
    static final Place NONE = new Place(null, null);
  }

  /** The names of a partnership, read once for many lines. */
  final class Known {
    private final Map<String, Long> organisations = new HashMap<>();
    private final Map<String, Long> groups = new HashMap<>();

    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, String> groupNames = new HashMap<>();

    private Known(long partnershipId) {
      for (var it : register.organisations(partnershipId)) {
        organisations.put(key(it.name()), it.id());
        names.put(it.id(), it.name());
        if (it.urn() != null) organisations.put(key(it.urn()), it.id());
      }
      for (var it : register.groups(partnershipId)) {
        groups.put(key(it.name()), it.id());
        groupNames.put(it.id(), it.name());
      }
    }

    /** What the register calls it; empty where it is none. */
    Optional<String> name(Place it) {
      var organisation = it.organisationId();
      if (organisation != null) return Optional.ofNullable(names.get(organisation));
      var group = it.groupId();
      return group == null ? Optional.empty() : Optional.ofNullable(groupNames.get(group));
    }

    Place of(Role role, String typed) {
      if (AccessScope.isOfOrganisation(role)) return new Place(organisations.get(key(typed)), null);
      return role == Role.GROUP_LEAD ? new Place(null, groups.get(key(typed))) : Place.NONE;
    }
  }

  /** Why somebody is refused; a place that was typed is named. */
  static String why(AccessOutcome.Refused fault, Role role, String typed) {
    if (!fault.box().equals("place") || typed.isBlank()) return fault.why();
    return role == Role.GROUP_LEAD
        ? "“" + typed + "” is not among your trusts, federations and groups"
        : "“" + typed + "” is not in your register";
  }

  Known of(Caller caller) {
    return new Known(caller.partnershipId());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
