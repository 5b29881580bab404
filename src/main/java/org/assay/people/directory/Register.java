package org.assay.people.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds and adds what a partnership knows of its organisations. */
@Singleton
public class Register {
  /** Beyond it, reading them all costs less than naming each. */
  private static final int FEW = 100;

  private final PartnershipRepository partnerships;
  private final OrganisationRepository organisations;

  Register(PartnershipRepository partnerships, OrganisationRepository organisations) {
    this.partnerships = partnerships;
    this.organisations = organisations;
  }

  public Optional<Partnership> partnership(long id) {
    return partnerships.find(id);
  }

  public Optional<Partnership> partnership(String code) {
    return partnerships.find(code);
  }

  public List<Partnership> partnerships() {
    return partnerships.all();
  }

  public List<District> districts(long partnershipId) {
    return partnerships.districts(partnershipId);
  }

  public List<OrganisationGroup> groups(long partnershipId) {
    return partnerships.groups(partnershipId);
  }

  public Optional<OrganisationGroup> group(long partnershipId, long id) {
    return groups(partnershipId).stream().filter(group -> group.id() == id).findFirst();
  }

  public Optional<Organisation> organisation(long partnershipId, long id) {
    return organisations.find(partnershipId, id);
  }

  /** In order of name. */
  public List<Organisation> organisations(long partnershipId) {
    return organisations.all(partnershipId);
  }

  /** In no order. */
  public List<Organisation> organisations(long partnershipId, Set<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return ids.size() <= FEW ? organisations.some(partnershipId, ids) : named(partnershipId, ids);
  }

  private List<Organisation> named(long partnershipId, Set<Long> ids) {
    return organisations(partnershipId).stream().filter(it -> ids.contains(it.id())).toList();
  }

  /** In order of name. */
  public List<Organisation> ofGroup(long partnershipId, long groupId) {
    return organisations.ofGroup(partnershipId, groupId);
  }

  /** Those of the named sectors; an empty set means all. In order of name. */
  public List<Organisation> ofSectors(long partnershipId, Set<Sector> sectors) {
    return organisations(partnershipId).stream()
        .filter(it -> sectors.isEmpty() || sectors.contains(it.sector()))
        .toList();
  }

  /** Its id, given here, is in what comes back. */
  @Transactional
  public Partnership add(Partnership partnership, List<District> districts) {
    return partnerships.add(partnership, districts);
  }

  /** In the order given, each with its id. */
  @Transactional
  public List<OrganisationGroup> addGroups(long partnershipId, List<OrganisationGroup> groups) {
    return partnerships.addGroups(partnershipId, groups);
  }

  /** In the order given, each with its id. */
  @Transactional
  public List<Organisation> addOrganisations(long partnershipId, List<Organisation> added) {
    return organisations.add(partnershipId, added);
  }

  /** Everything but their codes, which stay. */
  @Transactional
  public void change(long partnershipId, List<Organisation> changed) {
    organisations.change(partnershipId, changed);
  }

  /** By their numbers in the national register; the few that are given, in no order. */
  public List<Organisation> withUrns(long partnershipId, Set<String> urns) {
    return urns.isEmpty() ? List.of() : organisations.withUrns(partnershipId, urns);
  }

  /** By their names in small letters; the few that are given, in no order. */
  public List<Organisation> called(long partnershipId, Set<String> names) {
    return names.isEmpty() ? List.of() : organisations.called(partnershipId, names);
  }

  /** Its names; the code stays. */
  @Transactional
  public void change(Partnership partnership) {
    partnerships.change(partnership);
  }

  /** New districts, of which no more than the name is known. */
  @Transactional
  public void addDistricts(long partnershipId, List<String> names) {
    partnerships.addDistricts(
        partnershipId, names.stream().map(it -> new District(it, null)).toList());
  }

  /**
   * The districts that the partnership has from now on.
   *
   * @return districts that organisations lie in and that are not among them; then nothing changed
   */
  @Transactional
  public List<String> replaceDistricts(long partnershipId, List<District> districts) {
    var names = districts.stream().map(District::name).toList();
    var lost =
        partnerships.usedDistricts(partnershipId).stream()
            .filter(it -> !names.contains(it))
            .toList();
    if (lost.isEmpty()) {
      organisations.keepAll(partnershipId);
      partnerships.replaceDistricts(partnershipId, districts);
    }
    return lost;
  }
}
