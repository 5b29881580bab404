package org.assay.collection.respond;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.look;
import static org.assay.platform.JourneySteps.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.bringforward.DecideProposals;
import org.assay.collection.bringforward.ForwardFixture;
import org.assay.collection.bringforward.ProposalRequest;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.sharing.LinkOrganisations;
import org.assay.collection.sharing.OfferReturn;
import org.assay.collection.sharing.SharingFixture;
import org.assay.collection.sharing.SharingFixture.There;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An agency offers its return to one partnership to its own return to another. */
@DatabaseTest
@Tag("browser")
class OfferJourneyTest {
  @Inject EmbeddedServer server;
  @Inject SharingFixture fixture;
  @Inject ForwardFixture forward;
  @Inject TokenFixture tokens;
  @Inject LinkOrganisations links;
  @Inject OfferReturn offerReturn;
  @Inject Proposals proposals;
  @Inject DecideProposals decideProposals;
  @Inject Returns returns;

  @Test
  void two_approvers_link_their_agency_and_its_answers_arrive_to_be_confirmed() {
    var north = submittedNorth();
    var south = fixture.south();
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      signIn(page, north);
      page.navigate(server.getURL() + "/returns/" + north.returnId());
      page.getByText("Offer this return to another partnership").click();
      look(browser, "offers-empty");
      press(page, "Make a code for another partnership");
      var code = page.locator(".govuk-panel__body").innerText().strip();
      look(browser, "offers-code");
      signOut(page);
      link(browser, south, code);
      signOut(page);
      signIn(page, north);
      page.navigate(server.getURL() + "/returns/" + north.returnId() + "/offers");
      page.getByText("Offer this return", new Page.GetByTextOptions().setExact(false))
          .last()
          .click();
      assertThat(page.locator("main")).containsText("Your answers are offered");
      assertThat(offer(page)).hasCount(0);
      press(page, "Withdraw the offer to Partnership south");
      assertThat(page.locator("main")).containsText("have withdrawn the offer");
      offer(page).click();
      assertThat(page.locator("main")).containsText("Offered on");
      look(browser, "offers");
      signOut(page);
      confirm(browser, south);
    }
  }

  @Test
  void as_many_answers_can_be_confirmed_as_the_standards_count() {
    var north = submittedNorth();
    var south = fixture.south();
    links.link(south.approver(), links.code(north.approver()).orElseThrow());
    var link = links.links(north.approver()).getFirst().id();
    offerReturn.offer(north.approver(), north.returnId(), link);
    int before = waiting(south);
    confirmOne(south);
    assertEquals(before - 1, waiting(south));
  }

  /** What the page of the offer says, which has to be what the standards say. */
  private int waiting(There there) {
    try (var client = HttpFixture.client(server.getURL())) {
      int counted =
          page(client, there, "").select(".govuk-task-list__item").eachText().stream()
              .mapToInt(it -> number("(\\d+) to confirm", it))
              .sum();
      var said = page(client, there, "/shared").select("main").text();
      assertEquals(counted, number("(\\d+) answers can be confirmed", said), said);
      return counted;
    }
  }

  private void confirmOne(There there) {
    var proposed =
        proposals
            .of(returns.read(there.approver(), there.returnId()).orElseThrow())
            .byQuestion()
            .values()
            .stream()
            .map(List::getFirst)
            .filter(it -> it.waits())
            .findFirst()
            .orElseThrow()
            .proposal();
    var wish =
        new ProposalRequest.Confirm(proposed.key(), proposed.source().code(), 0, proposed.stamp());
    assertInstanceOf(
        SaveOutcome.Saved.class,
        decideProposals.decide(
            there.approver(),
            there.returnId(),
            List.of(wish),
            Draft.of(),
            HiddenAnswerPolicy.REFUSE));
  }

  private static int number(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private Document page(HttpClient client, There there, String page) {
    var request =
        HttpRequest.GET("/returns/" + there.returnId() + page)
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(there.approver()));
    return Jsoup.parse(HttpFixture.exchange(client, request).body());
  }

  @Test
  void strangers_find_neither_the_offers_nor_the_shared_answers_of_a_return() {
    var north = submittedNorth();
    var south = fixture.south();
    try (var client = HttpFixture.client(server.getURL())) {
      for (var page : new String[] {"/offers", "/shared"}) {
        assertEquals(200, get(client, north.approver(), north, page));
        assertEquals(404, get(client, north.neighbour(), north, page));
        assertEquals(404, get(client, south.approver(), north, page));
      }
      assertEquals(404, post(client, south.approver(), north, "/offers", "link=1"));
      assertEquals(404, post(client, south.approver(), north, "/offers/code", "a=b"));
      assertEquals(404, post(client, north.approver(), north, "/offers/withdraw", "offer=x"));
      assertEquals(422, post(client, north.approver(), north, "/shared/link", "code=guess"));
    }
  }

  @Test
  void where_nothing_is_offered_there_is_neither_a_link_nor_a_page() {
    var south = fixture.south();
    var lead =
        new Caller(
            south.approver().personId(),
            "Lead",
            south.approver().partnershipId(),
            Role.RESPONDENT,
            south.approver().organisationId(),
            null);
    try (var client = HttpFixture.client(server.getURL())) {
      assertEquals(404, get(client, lead, south, "/shared"));
      assertEquals(200, get(client, south.approver(), south, "/shared"));
      assertEquals("", offer(client, lead, south));
      assertEquals("Link another partnership", offer(client, south.approver(), south));
    }
  }

  private String offer(HttpClient client, Caller caller, There there) {
    var request =
        HttpRequest.GET("/returns/" + there.returnId())
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(caller));
    var page = HttpFixture.exchange(client, request);
    return Jsoup.parse(page.body()).select("a[href$=/shared]").text();
  }

  private static Locator offer(Page page) {
    return page.locator("form[action$='/offers'] button");
  }

  private There submittedNorth() {
    var north = fixture.north();
    forward.submitted(
        north.cycle(),
        north.organisation(),
        north.approver(),
        forward.best(north.cycle(), north.organisation()));
    return north;
  }

  private void link(BrowserFixture browser, There south, String code) {
    var page = browser.page();
    signIn(page, south);
    page.navigate(server.getURL() + "/returns/" + south.returnId());
    page.getByText("Link another partnership").click();
    page.getByLabel("The code that you made there").fill("ABCD");
    press(page, "Link");
    assertThat(page.locator(".govuk-error-summary")).containsText("cannot be used");
    look(browser, "shared-refused");
    page.getByLabel("The code that you made there").fill(code);
    press(page, "Link");
    assertThat(page.locator("main")).containsText("You are linked to Partnership north");
  }

  private void confirm(BrowserFixture browser, There south) {
    var page = browser.page();
    signIn(page, south);
    page.navigate(server.getURL() + "/returns/" + south.returnId() + "/shared");
    assertThat(page.locator("main")).containsText(Pattern.compile("\\d+ answers can be confirmed"));
    page.getByText("What cannot be used here, and why").click();
    assertThat(page.locator("main")).containsText("It is not asked here.");
    look(browser, "shared");
    page.navigate(server.getURL() + "/returns/" + south.returnId());
    page.locator(".govuk-task-list__item")
        .filter(new Locator.FilterOptions().setHasText("to confirm"))
        .first()
        .getByRole(AriaRole.LINK)
        .click();
    assertThat(page.locator("main")).containsText("You told Partnership north");
    look(browser, "shared-standard");
  }

  private int get(HttpClient client, Caller caller, There there, String page) {
    var request = HttpRequest.GET("/returns/" + there.returnId() + page);
    return HttpFixture.exchange(
            client, request.accept(MediaType.TEXT_HTML_TYPE).bearerAuth(tokens.of(caller)))
        .code();
  }

  private int post(HttpClient client, Caller caller, There there, String page, String form) {
    var request =
        HttpRequest.POST("/returns/" + there.returnId() + page, form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    return HttpFixture.exchange(
            client, request.accept(MediaType.TEXT_HTML_TYPE).bearerAuth(tokens.of(caller)))
        .code();
  }

  private void signIn(Page page, There there) {
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(ForwardFixture.email(there.partnership(), "App Rover"));
    page.getByLabel("Password").fill(ForwardFixture.PASSWORD);
    press(page, "Sign in");
    assertThat(page.getByText("Sign out")).isVisible();
  }

  private static void signOut(Page page) {
    press(page, "Sign out");
    assertThat(page.getByLabel("Password")).isVisible();
  }
}
