package org.assay.demonstration.county;

import java.util.ArrayList;
import java.util.List;
import org.assay.people.directory.District;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Partnership;

/**
 * Lindenshire, which does not exist: 11 districts in 4 quadrants with their agencies, schools,
 * trusts and early years settings. One seed makes one county. Nothing in it is stored yet, so every
 * id is 0.
 */
public record County(
    long seed,
    Partnership partnership,
    List<District> districts,
    List<OrganisationGroup> groups,
    List<Member> members) {
  public static final String CODE = "lindenshire";

  /** A partnership next door, which asks an agency that works in both. */
  public static final Partnership NEIGHBOUR =
      new Partnership(
          0,
          "marlshire",
          "Marlshire Safeguarding Children Partnership",
          "Quality and Scrutiny subgroup",
          "Marlshire");

  public static County of(long seed, CountySize size) {
    var members = new ArrayList<>(Agencies.all());
    members.addAll(Schools.of(seed, size));
    members.addAll(Colleges.all());
    var gathered = Trusts.of(seed, members);
    return new County(
        seed,
        new Partnership(
            0,
            CODE,
            "Lindenshire Safeguarding Children Partnership",
            "Performance, Audit and Scrutiny subgroup",
            "Lindenshire"),
        Area.ALL.stream().map(Area::district).toList(),
        gathered.groups(),
        members.stream().map(it -> placed(it, gathered)).toList());
  }

  private static Member placed(Member it, Trusts.Gathered gathered) {
    var group = gathered.groupOf().get(it.code());
    return group == null ? it : it.in(group);
  }
}
