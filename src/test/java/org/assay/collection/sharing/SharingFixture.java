package org.assay.collection.sharing;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.collection.bringforward.ForwardFixture;
import org.assay.collection.cycles.Cycle;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/** A trust with two schools, and one school that stands alone, asked Section 175 of 2026. */
@Singleton
public class SharingFixture {
  private final Register register;
  private final ForwardFixture forward;

  SharingFixture(Register register, ForwardFixture forward) {
    this.register = register;
    this.forward = forward;
  }

  /**
   * @param trustLead leads the trust of hill and dale
   * @param hillLead respondent of the first school, as is the return
   * @param loner respondent of the school without a trust
   */
  public record Trust(
      Partnership partnership,
      Cycle cycle,
      OrganisationGroup group,
      List<Organisation> schools,
      long hillReturn,
      long daleReturn,
      long lonerReturn,
      Caller trustLead,
      Caller otherLead,
      Caller hillLead,
      Caller daleLead,
      Caller loner) {}

  public Trust trust() {
    var partnership = DirectoryFixture.partnership(register, "county");
    var groups =
        register.addGroups(
            partnership.id(),
            List.of(
                new OrganisationGroup(0, "oak", "Oak Learning Trust", "academy-trust"),
                new OrganisationGroup(0, "elm", "Elm Learning Trust", "academy-trust")));
    var oak = groups.getFirst();
    var schools =
        register.addOrganisations(
            partnership.id(),
            List.of(
                DirectoryFixture.inGroup(DirectoryFixture.school("hill"), oak.id()),
                DirectoryFixture.inGroup(DirectoryFixture.school("dale"), oak.id()),
                DirectoryFixture.school("lone")));
    var cycle = forward.open(partnership, "section-175", "2026.1", 30, null);
    var hill = respondent(partnership, "Hil Lead", schools.get(0));
    var dale = respondent(partnership, "Dal Lead", schools.get(1));
    var lone = respondent(partnership, "Lon Er", schools.get(2));
    return new Trust(
        partnership,
        cycle,
        oak,
        schools,
        forward.returnOf(hill, cycle),
        forward.returnOf(dale, cycle),
        forward.returnOf(lone, cycle),
        forward.caller(partnership, "Tru St", Role.GROUP_LEAD, null, oak.id()),
        forward.caller(partnership, "Elm Lead", Role.GROUP_LEAD, null, groups.get(1).id()),
        hill,
        dale,
        lone);
  }

  private Caller respondent(Partnership partnership, String name, Organisation school) {
    return forward.caller(partnership, name, Role.RESPONDENT, school.id(), null);
  }

  /**
   * One partnership's row of an organisation that two partnerships ask.
   *
   * @param neighbour approver of another organisation there
   */
  public record There(
      Partnership partnership,
      Organisation organisation,
      Cycle cycle,
      Caller approver,
      Caller neighbour,
      long returnId) {}

  /** Asks Section 11 in full. */
  public There north() {
    return there("north", Sector.HEALTH, SettingType.AMBULANCE_TRUST, "section-11");
  }

  /** Asks the shorter form, which shares some of its keys. */
  public There south() {
    return there("south", Sector.FIRE, SettingType.FIRE_SERVICE, "section-11-proportionate");
  }

  private There there(String code, Sector sector, SettingType type, String form) {
    var partnership = DirectoryFixture.partnership(register, code);
    var added =
        register.addOrganisations(
            partnership.id(),
            List.of(
                DirectoryFixture.organisation("us", sector, type, Phase.NOT_APPLICABLE),
                DirectoryFixture.organisation("they", sector, type, Phase.NOT_APPLICABLE)));
    var cycle = forward.open(partnership, form, "2026.1", 30, null);
    var approver =
        forward.caller(partnership, "App Rover", Role.APPROVER, added.getFirst().id(), null);
    var neighbour =
        forward.caller(partnership, "Nei Ghbour", Role.APPROVER, added.get(1).id(), null);
    return new There(
        partnership,
        added.getFirst(),
        cycle,
        approver,
        neighbour,
        forward.returnOf(approver, cycle));
  }
}
