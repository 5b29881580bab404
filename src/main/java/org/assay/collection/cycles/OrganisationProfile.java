package org.assay.collection.cycles;

import java.util.HashMap;
import java.util.Map;
import org.assay.engine.answering.Profile;
import org.assay.people.directory.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What question sets may know of an organisation: the facts that need no declaration, from the
 * register, and those that a question set asks for.
 */
public final class OrganisationProfile {
  private OrganisationProfile() {}

  public static Profile of(Organisation it) {
    return of(it, Map.of());
  }

  /**
   * @param stated what the organisation says itself; the register is believed before it
   */
  public static Profile of(Organisation it, Map<String, Object> stated) {
    var facts = new HashMap<String, Object>(stated);
    facts.put("sector", it.sector().code());
    facts.put("settingType", it.settingType().code());
    facts.put("phase", it.phase().code());
    put(facts, "district", it.district());
    put(facts, "quadrant", it.quadrant());
    facts.put("boarding", it.traits().boarding());
    facts.put("earlyYears", it.traits().earlyYears());
    facts.put("sixthForm", it.traits().sixthForm());
    facts.put("alternativeProvision", it.traits().alternativeProvision());
    facts.put("residential", it.traits().residential());
    facts.put("commissions", it.traits().commissions());
    facts.put("frontline", it.traits().frontline());
    facts.put("group", it.groupId() != null);
    return new Profile(Map.copyOf(facts));
  }

  private static void put(Map<String, Object> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }
}
