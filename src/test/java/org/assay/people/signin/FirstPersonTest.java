package org.assay.people.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.People;
import org.assay.people.singlesignon.Providers;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The page to sign in on, of a service that has no account yet. */
@DatabaseTest
class FirstPersonTest {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  @Inject People people;
  @Inject Providers providers;
  @Inject Register register;
  @Inject Sql sql;

  @Test
  void the_sign_in_page_of_an_empty_service_names_the_command_that_makes_the_first_account() {
    var pages = new SignInPages(Optional.empty(), providers, new FirstPerson(people));
    assertTrue(words(pages).contains("with the command first-administrator"), words(pages));

    enter();
    assertFalse(words(pages).contains("first-administrator"), words(pages));
  }

  @Test
  void once_there_was_an_account_nothing_is_asked_or_said_any_more() {
    enter();
    var first = new FirstPerson(people);
    assertFalse(first.isMissing());
    sql.change("delete from person");
    assertFalse(first.isMissing());
    assertTrue(new FirstPerson(people).isMissing(), "another node looks for itself");
  }

  private void enter() {
    var partnership = DirectoryFixture.partnership(register, "north");
    var person =
        new People.NewPerson(
            partnership.id(), "pat@north.example", "Pat", null, List.of(), null, null);
    assertEquals(1, people.enterAll(List.of(person)).size());
  }

  private static String words(SignInPages pages) {
    var out = new StringOutput();
    TEMPLATES.render("identity/sign-in.jte", pages.page("", null, null, Map.of()), out);
    return Jsoup.parse(out.toString()).text();
  }
}
