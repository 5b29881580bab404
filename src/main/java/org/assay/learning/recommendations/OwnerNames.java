package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.assay.desk.settings.PartnershipBodies;
import org.assay.learning.recommendations.rules.NameKey;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.jspecify.annotations.Nullable;

/** Finds the agencies and bodies that own a recommendation by their names. */
@Singleton
class OwnerNames {
  private final Register register;
  private final PartnershipBodies bodies;

  OwnerNames(Register register, PartnershipBodies bodies) {
    this.register = register;
    this.bodies = bodies;
  }

  /**
   * @param organisationId null for a body
   * @param bodyId null for an agency
   */
  record Named(@Nullable Long organisationId, @Nullable Long bodyId, String name) {}

  /**
   * @param unknown names that neither an agency nor a body has
   */
  record Found(List<Named> owners, List<String> unknown) {}

  /** Capitals and spaces around a name do not matter; a name that is there twice counts once. */
  Found find(long partnershipId, List<String> names) {
    var known = known(partnershipId);
    var found = new LinkedHashMap<String, Named>();
    var unknown = new ArrayList<String>();
    for (var name : names) {
      var key = NameKey.of(name);
      if (key.isEmpty()) continue;
      var owner = known.get(key);
      if (owner == null) unknown.add(name.strip());
      else found.put(key, owner);
    }
    return new Found(List.copyOf(found.values()), unknown);
  }

  /** A body comes before an agency of the same name. */
  private LinkedHashMap<String, Named> known(long partnershipId) {
    var known = new LinkedHashMap<String, Named>();
    for (var body : bodies.all(partnershipId)) {
      known.put(NameKey.of(body.name()), new Named(null, body.id(), body.name()));
    }
    for (Organisation it : register.organisations(partnershipId)) {
      known.putIfAbsent(NameKey.of(it.name()), new Named(it.id(), null, it.name()));
    }
    return known;
  }
}
