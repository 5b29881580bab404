package org.assay.demonstration.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Phase;
import org.assay.people.directory.SettingType;

/** Gathers academies into trusts and a few small maintained schools into federations. */
final class Trusts {
  /** Of 160 academies, about one in six stands alone. */
  private static final List<Integer> TRUST_SIZES =
      List.of(14, 12, 11, 9, 8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2);

  private static final double SHARE_IN_TRUSTS = .85;
  private static final List<Integer> FEDERATION_SIZES = List.of(3, 2, 2, 2, 2, 2);

  private final long seed;
  private final List<String> places;
  private final List<OrganisationGroup> groups = new ArrayList<>();
  private final Map<String, String> groupOf = new HashMap<>();

  private Trusts(long seed) {
    this.seed = seed;
    this.places =
        SeededRandom.of(seed, "groups")
            .shuffled(Area.ALL.stream().flatMap(area -> area.places().stream()).toList());
  }

  /** The groups, and which organisation (by code) is in which. */
  record Gathered(List<OrganisationGroup> groups, Map<String, String> groupOf) {}

  static Gathered of(long seed, List<Member> members) {
    var trusts = new Trusts(seed);
    trusts.academies(trusts.nearby(members, it -> academy(it.organisation().settingType())));
    trusts.federations(trusts.nearby(members, Trusts::federable));
    return new Gathered(List.copyOf(trusts.groups), Map.copyOf(trusts.groupOf));
  }

  private void academies(List<Member> academies) {
    int room = (int) (academies.size() * SHARE_IN_TRUSTS);
    int at = 0;
    for (int size : TRUST_SIZES) {
      if (at + size <= room) {
        var place = places.get(groups.size());
        gather(place + " Learning Trust", "academy-trust", academies.subList(at, at + size));
        at += size;
      }
    }
  }

  private void federations(List<Member> schools) {
    int at = 0;
    for (int size : FEDERATION_SIZES) {
      if ((at + size) * 4 <= schools.size()) {
        var some = schools.subList(at * 4, at * 4 + size);
        gather("The " + places.get(groups.size()) + " Federation", "federation", some);
        at += size;
      }
    }
  }

  private void gather(String name, String kind, List<Member> some) {
    var group = new OrganisationGroup(0, Names.slug(name), name, kind);
    groups.add(group);
    some.forEach(it -> groupOf.put(it.code(), group.code()));
  }

  /** Neighbours stand together, so that a trust spans one or two districts. */
  private List<Member> nearby(List<Member> members, Predicate<Member> which) {
    var some = SeededRandom.of(seed, "nearby").shuffled(members.stream().filter(which).toList());
    some.sort(Comparator.comparing(it -> String.valueOf(it.organisation().district())));
    return some;
  }

  private static boolean academy(SettingType type) {
    return SettingKind.SCHOOLS.stream().anyMatch(kind -> kind.type() == type && kind.academy());
  }

  private static boolean federable(Member it) {
    return it.organisation().phase() == Phase.PRIMARY
        && it.organisation().settingType() == SettingType.COMMUNITY_SCHOOL;
  }
}
