package org.assay.desk.register;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.assay.people.directory.District;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Organisation.Traits;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.jspecify.annotations.Nullable;

/** Writes what was said of organisations into the register, and what that changed. */
@Singleton
class RegisterWriter {
  private final Register register;
  private final EntryRepository entries;
  private final Clock clock;

  RegisterWriter(Register register, EntryRepository entries, Clock clock) {
    this.register = register;
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * @param known null for an organisation that is new
   * @param words what changed, for its history
   */
  record Change(@Nullable KnownOrganisation known, RegisterFacts said, String words) {}

  /**
   * @param importId null for a change by hand
   */
  record Source(long partnershipId, long personId, @Nullable Long importId, String name) {}

  /** Returns the organisations in the order of the changes. */
  List<Organisation> write(Source source, List<Change> changes) {
    var groups = groups(source.partnershipId(), changes);
    var quadrants = quadrants(source.partnershipId());
    var written = new ArrayList<@Nullable Organisation>();
    var changed = new ArrayList<Organisation>();
    var added = new ArrayList<Organisation>();
    for (var change : changes) {
      var it = organisation(change, groups, quadrants);
      written.add(change.known() == null ? null : it);
      (change.known() == null ? added : changed).add(it);
    }
    register.change(source.partnershipId(), changed);
    var stored = register.addOrganisations(source.partnershipId(), added).iterator();
    var all =
        written.stream()
            .map(it -> it == null ? stored.next() : it)
            .map(Objects::requireNonNull)
            .toList();
    entries.save(source, all, changes, clock.instant());
    return all;
  }

  private Map<String, Long> groups(long partnershipId, List<Change> changes) {
    var ids = new HashMap<String, Long>();
    register.groups(partnershipId).forEach(it -> ids.put(it.code(), it.id()));
    var fresh = new HashMap<String, OrganisationGroup>();
    for (var change : changes) {
      var code = change.said().get(RegisterField.GROUP);
      if (!code.isEmpty() && !ids.containsKey(code)) {
        fresh.putIfAbsent(
            code,
            new OrganisationGroup(
                0,
                code,
                change.said().get(RegisterField.GROUP_NAME),
                change.said().get(RegisterField.GROUP_KIND)));
      }
    }
    register
        .addGroups(partnershipId, List.copyOf(fresh.values()))
        .forEach(it -> ids.put(it.code(), it.id()));
    return ids;
  }

  private Map<String, String> quadrants(long partnershipId) {
    var quadrants = new HashMap<String, String>();
    for (District it : register.districts(partnershipId)) {
      if (it.quadrant() != null) quadrants.put(it.name(), it.quadrant());
    }
    return quadrants;
  }

  private static Organisation organisation(
      Change change, Map<String, Long> groups, Map<String, String> quadrants) {
    var known = change.known();
    var facts = known == null ? change.said() : change.said().over(known.facts());
    var district = facts.orNull(RegisterField.DISTRICT);
    var type = SettingType.of(facts.get(RegisterField.TYPE));
    return new Organisation(
        known == null ? 0 : known.organisation().id(),
        known == null ? code(facts) : known.organisation().code(),
        name(facts, type),
        Sector.of(facts.get(RegisterField.SECTOR)),
        type,
        Phase.of(facts.get(RegisterField.PHASE)),
        district,
        district == null ? null : quadrants.get(district),
        groups.get(facts.get(RegisterField.GROUP)),
        facts.orNull(RegisterField.URN),
        traits(facts, known),
        facts.day(RegisterField.OPENED),
        facts.day(RegisterField.CLOSED));
  }

  /** Registers hold back the names of people who look after children at home. */
  private static String name(RegisterFacts facts, SettingType type) {
    var name = facts.orNull(RegisterField.NAME);
    return name != null
        ? name
        : "%s %s (name not published)".formatted(type.label(), facts.get(RegisterField.URN));
  }

  private static String code(RegisterFacts facts) {
    var urn = facts.get(RegisterField.URN);
    return urn.isEmpty() ? UUID.randomUUID().toString() : urn.toLowerCase(Locale.ROOT);
  }

  /** What no list says of an organisation stays as it is. */
  private static Traits traits(RegisterFacts facts, @Nullable KnownOrganisation known) {
    return new Traits(
        facts.is(RegisterField.BOARDING),
        facts.is(RegisterField.EARLY_YEARS),
        facts.is(RegisterField.SIXTH_FORM),
        known != null && known.organisation().traits().alternativeProvision(),
        facts.is(RegisterField.RESIDENTIAL),
        facts.is(RegisterField.COMMISSIONS),
        facts.is(RegisterField.FRONTLINE));
  }
}
