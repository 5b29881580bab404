package org.assay.people.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.identity.People.NewPerson;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.SessionClient;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A return is open in one tab, and in another its respondent becomes the approver elsewhere. */
@DatabaseTest
class ReturnInAnOldTabTest {
  private static final String EMAIL = "several@example.org";
  private static final String PASSWORD = "correct horse battery";

  @Inject EmbeddedServer server;
  @Inject People people;
  @Inject Callers callers;
  @Inject TestClock clock;
  @Inject ReturnFixture returns;

  private SessionClient session;
  private long person;
  private ReturnFixture.Scene scene;

  @BeforeEach
  void answeringOneAndSigningAnother() {
    clock.set(CycleFixture.OPEN);
    session = new SessionClient(server);
    scene = returns.scene();
    person = enter(people.hash(PASSWORD), Role.RESPONDENT, scene.schools().get(0));
    assertEquals(person, enter(null, Role.APPROVER, scene.schools().get(1)));
    assertEquals(303, post("/sign-in", Map.of("email", EMAIL, "password", PASSWORD)).code());
  }

  private long enter(String hash, Role role, Organisation at) {
    var partnership = scene.partnership().id();
    return people.enter(
        new NewPerson(partnership, EMAIL, "Sev Eral", hash, List.of(role), at.id(), null));
  }

  @AfterEach
  void hangUp() {
    session.close();
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    return session.post(path, form);
  }

  /** Chooses the role at one of the places where somebody answers for one and signs for another. */
  private void workIn(Role role, Organisation organisation) {
    var there =
        callers.of(person).stream()
            .filter(it -> it.is(role) && it.speaksFor(organisation.id()))
            .findFirst()
            .orElseThrow();
    post("/memberships", Map.of("membership", Long.toString(there.membership().id())));
  }

  @Test
  void a_form_of_a_return_that_the_role_of_now_does_not_reach_says_why() {
    workIn(Role.RESPONDENT, scene.schools().get(0));
    var path = "/returns/" + scene.returnId() + "/standards/leadership";
    var oldTab = Jsoup.parse(session.send(HttpRequest.GET(path)).body());
    var form = oldTab.select("main form[data-saving]").attr("action");
    var words = Map.of("note.version", "0", "note.value", "A note");
    workIn(Role.APPROVER, scene.schools().get(1));

    var refused = post(form, words);
    assertEquals(409, refused.code(), refused.body());
    var page = Jsoup.parse(refused.body());
    assertTrue(page.text().contains("You now work as “Approver"), page.text());
    assertEquals(1, page.select("header form[action=/memberships]").size(), "where to change role");

    workIn(Role.RESPONDENT, scene.schools().get(0));
    assertTrue(post(form, words).code() < 400);
  }

  private void signedIn(BrowserFixture browser) {
    var cookie = new Cookie(SessionWriter.COOKIE, session.cookie());
    browser.page().context().addCookies(List.of(cookie.setUrl(server.getURL().toString())));
  }

  @Test
  @Tag("browser")
  void the_script_that_saves_answers_says_that_the_role_changed_and_saves_once_it_is_back() {
    workIn(Role.RESPONDENT, scene.schools().get(0));
    try (var browser = BrowserFixture.narrow()) {
      signedIn(browser);
      var page = browser.page();
      page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/standards/leadership");
      var more = page.locator("[data-question=policy] button.assay-more");
      more.first().click();
      page.locator("[data-question=policy] details[open]").first().waitFor();
      assertEquals(0, more.count(), "what a question left out comes by the same address");
      workIn(Role.APPROVER, scene.schools().get(1));
      signedIn(browser);
      page.locator("[name='note.value']").fill("A note");
      page.getByText("You now work as “Approver").waitFor();
      page.getByText("in another tab and change role there").waitFor();
      browser.shot("role-changed-in-another-tab");

      workIn(Role.RESPONDENT, scene.schools().get(0));
      signedIn(browser);
      page.evaluate("dispatchEvent(new Event('focus'))");
      page.getByText("Saved 10:30").first().waitFor();
    }
  }
}
