package org.assay.learning.recommendations.names;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.desk.settings.PartnershipBodies;
import org.assay.learning.recommendations.names.KnownNames.Named;
import org.assay.learning.recommendations.rules.NameKey;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;

/** Reads the names that recommendations of a partnership use. */
@Singleton
public class KnownNamesReader {
  private final RecommendationPriorities priorities;
  private final Register register;
  private final PartnershipBodies bodies;
  private final RecommendationThemes themes;

  KnownNamesReader(
      RecommendationPriorities priorities,
      Register register,
      PartnershipBodies bodies,
      RecommendationThemes themes) {
    this.priorities = priorities;
    this.register = register;
    this.bodies = bodies;
    this.themes = themes;
  }

  public KnownNames of(long partnershipId) {
    return new KnownNames(
        priorities.of(partnershipId), owners(partnershipId), themes.all(partnershipId));
  }

  /** A body comes before an agency of the same name. */
  private Map<String, Named> owners(long partnershipId) {
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
