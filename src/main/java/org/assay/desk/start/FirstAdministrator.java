package org.assay.desk.start;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.PasswordLinks;
import org.assay.people.identity.People;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/** Makes the administrator of a partnership, and the partnership where there is none. */
@Singleton
class FirstAdministrator {
  private static final String SUBGROUP = "Performance, Audit and Scrutiny subgroup";
  private static final int LONGEST_CODE = 40;

  private final Register register;
  private final People people;
  private final PasswordLinks links;

  FirstAdministrator(Register register, People people, PasswordLinks links) {
    this.register = register;
    this.people = people;
    this.links = links;
  }

  sealed interface Outcome {
    /**
     * @param token the secret part of the link
     * @param isNew whether the partnership was made just now
     */
    record Made(Partnership partnership, String token, boolean isNew) implements Outcome {}

    /**
     * @param why with what to do
     */
    record Refused(String why) implements Outcome {}
  }

  /** Somebody who is the administrator already gets a new link, and the old one ends. */
  @Transactional
  Outcome make(String email, String name, String partnership, @Nullable String county) {
    if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      return new Outcome.Refused("“" + email + "” is not an e-mail address");
    }
    var code = code(partnership);
    if (code.isEmpty()) return new Outcome.Refused("Give the name of the partnership");
    var there = register.partnership(code);
    var it = there.orElseGet(() -> register.add(fresh(code, partnership, county), List.of()));
    var id =
        people.enter(
            new People.NewPerson(it.id(), email, name, null, roles(email, it), null, null));
    return new Outcome.Made(it, links.create(id), there.isEmpty());
  }

  private List<Role> roles(String email, Partnership it) {
    return people.holds(email, it.id(), Role.ADMIN) ? List.of() : List.of(Role.ADMIN);
  }

  private static Partnership fresh(String code, String name, @Nullable String county) {
    return new Partnership(0, code, name, SUBGROUP, county == null ? name : county);
  }

  private static String code(String name) {
    var code = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
  }
}
