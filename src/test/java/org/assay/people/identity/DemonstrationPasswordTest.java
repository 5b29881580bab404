package org.assay.people.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import jakarta.inject.Inject;
import java.util.List;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.ChangePassword.Outcome;
import org.assay.people.identity.People.NewPerson;
import org.assay.platform.OwnServiceTest;
import org.junit.jupiter.api.Test;

@OwnServiceTest
class DemonstrationPasswordTest {
  private static final String EMAIL = "dee@demonstration.example";
  private static final String SHARED = "correct horse battery";

  @Inject Register register;
  @Inject People people;
  @Inject TokenFixture tokens;
  @Inject ChangePassword passwords;
  @Inject SignIn signIn;

  @MockBean(DemonstrationAccounts.class)
  DemonstrationAccounts accounts() {
    return new DemonstrationAccounts() {
      @Override
      public List<DemonstrationAccount> accounts() {
        return List.of(new DemonstrationAccount(EMAIL, "Dee Lead", "Reads reports"));
      }

      @Override
      public String password() {
        return SHARED;
      }
    };
  }

  @Test
  void the_password_that_everybody_shares_cannot_be_changed() {
    var partnership = DirectoryFixture.partnership(register, "shared").id();
    var roles = List.of(Role.READER);
    var hash = people.hash(SHARED);
    var person =
        people.enter(new NewPerson(partnership, EMAIL, "Dee Lead", hash, roles, null, null));
    var caller = new Caller(person, "Dee Lead", partnership, Role.READER, null, null);
    var session = tokens.session(caller);

    assertTrue(passwords.isShared(caller));
    assertEquals(
        new Outcome.Refused("The password of a demonstration account cannot be changed"),
        passwords.change(session, SHARED, "umbrella teacup Lisbon", "192.0.2.1"));
    assertTrue(signIn.confirms(EMAIL, SHARED, "192.0.2.1"));
  }
}
