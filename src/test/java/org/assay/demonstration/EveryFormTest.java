package org.assay.demonstration;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assay.demonstration.county.CountySize;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Each box for words, of each form that a link leads to, is sent with what may identify a child,
 * and with a character that nobody can see: whoever typed it reads it again with what is wrong, and
 * never a page in its place.
 */
@DatabaseTest
class EveryFormTest {
  private static final String BORN = "A boy born 12/03/2014";

  /** A character that nobody sees and nothing can show. */
  private static final String UNSEEN = "A word\u0007 with a bell";

  private static final String BOXES =
      "textarea, input:not([type]), input[type=text], input[type=search]";

  /** What is made to be kept takes long and holds no box. */
  private static final String FILE =
      "[^?]*(\\.(pdf|xlsx|docx|csv|json|zip)|/evidence/\\d+)(\\?.*)?";

  /** Signing in and out again and again is looked at elsewhere. */
  private static final Set<String> ELSEWHERE = Set.of("/sign-in", "/sign-out", "/session");

  /**
   * Where words may be confirmed, so that what is held back is told above the question; and the
   * names of staff, organisations and services, which nobody looks at for a child's.
   */
  private static final Set<String> OTHERWISE =
      Set.of(
          "/account/",
          "/actions/1/closure ",
          "/audit-forms/1/sections/1 ",
          "/moderation/interests ",
          "/people/",
          "/register/",
          "/returns/1/standards/1",
          "/settings/words ");

  /**
   * Names of what is there already, which are looked up before anything else is said; and boxes
   * that are not read with what else the form has chosen.
   */
  private static final Set<String> LOOKED_UP =
      Set.of(
          "/audits/1/people other ",
          "/challenge-sessions agency ",
          "/decisions/1/superseding by ",
          "/moderation/interests ",
          "/people/1/roles place ",
          "/plans exclusions ",
          "/register/imports authority ",
          "/register/organisations/1/successor other ",
          "/returns/1/shared/link code ",
          "/returns/1/standards/1/colleague name ");

  @Inject EmbeddedServer server;
  @Inject DemonstrationFixture fixture;

  private final Set<String> tried = new HashSet<>();
  private final Set<String> told = new TreeSet<>();
  private final Set<String> other = new TreeSet<>();
  private final Set<String> lost = new TreeSet<>();
  private final Set<String> unseenTold = new TreeSet<>();
  private final Set<String> unseenElse = new TreeSet<>();

  @Test
  void what_is_refused_in_any_box_is_told_beside_it_with_what_was_typed() {
    fixture.county(CountySize.VILLAGE);
    var roles = EnumSet.noneOf(Role.class);
    for (var account : Account.ALL) {
      if (roles.contains(account.role())) continue;
      try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
        var visitor = new Visitor(client);
        if (visitor.signsIn(account.email())) {
          roles.add(account.role());
          visitor.walk();
        }
      }
    }
    assertEquals(Set.of(), lost);
    other.removeIf(it -> OTHERWISE.stream().anyMatch(it::startsWith));
    assertEquals(Set.of(), other, "refused, but not for what was typed in the box");
    assertTrue(
        told.containsAll(
            Set.of(
                "/recommendations reference",
                "/recommendations theme",
                "/challenge-sessions about",
                "/audits theme",
                "/decisions asked",
                "/scrutiny words",
                "/visits notes")),
        told.toString());
    unseenElse.removeIf(it -> LOOKED_UP.stream().anyMatch(it::startsWith));
    assertEquals(Set.of(), unseenElse, "kept, or refused and not for what cannot be seen");
    assertTrue(unseenTold.size() > 100, unseenTold.toString());
  }

  /** One account with its cookies. */
  private final class Visitor {
    private final HttpClient client;
    private final Map<String, Integer> looks = new HashMap<>();

    Visitor(HttpClient client) {
      this.client = client;
    }

    /** So small a county does not have them all. */
    boolean signsIn(String email) {
      var form = Map.of("email", email, "password", DemoSeeder.PASSWORD);
      return post("/sign-in", form).statusCode() == 303;
    }

    void walk() {
      Deque<String> ahead = new ArrayDeque<>(List.of("/", "/start"));
      var seen = new HashSet<String>();
      while (!ahead.isEmpty()) {
        var address = ahead.poll();
        if (!seen.add(address) || looks.merge(kind(address), 1, Integer::sum) > 2) continue;
        var answer = get(address);
        if (answer.statusCode() / 100 == 3) {
          answer.headers().firstValue("Location").ifPresent(ahead::addFirst);
        } else if (isPage(answer)) {
          var page = Jsoup.parse(answer.body());
          tryForms(address, page);
          page.select("a[href^=/]").eachAttr("href").stream()
              .map(it -> it.replaceAll("#.*", ""))
              .filter(it -> !it.matches(FILE))
              .forEach(ahead::add);
        }
      }
    }

    private void tryForms(String address, Document page) {
      for (var form : page.select("form[method=post]")) {
        var action = form.attr("action").isEmpty() ? address : form.attr("action");
        if (ELSEWHERE.contains(action)) continue;
        for (var box : form.select(BOXES)) {
          var name = box.attr("name");
          var place = kind(action) + " " + part(name);
          if (!isWords(box) || !tried.add(place)) continue;
          tryBox(address, form.attr("action"), action, name, place);
        }
      }
    }

    /** On a page that is read anew, since what was sent before may have changed it. */
    private void tryBox(String address, String as, String action, String name, String place) {
      sent(address, as, action, name, BORN).ifPresent(it -> judge(it, name, place));
      sent(address, as, action, name, UNSEEN).ifPresent(it -> judgeUnseen(it, name, place));
    }

    /** Refused in the words that are the same everywhere, and never kept. */
    private void judgeUnseen(HttpResponse<String> answer, String name, String place) {
      var page = Jsoup.parse(answer.body());
      var said =
          page.getElementsByAttributeValue("name", name).stream()
              .map(it -> page.getElementById(it.id() + "-error"))
              .anyMatch(
                  it -> it != null && it.text().contains(UnseenCharacters.WORDS.substring(1)));
      if (answer.statusCode() == 422 && said) unseenTold.add(place);
      else unseenElse.add(place + " " + answer.statusCode() + " " + said(answer));
    }

    private Optional<HttpResponse<String>> sent(
        String address, String as, String action, String name, String words) {
      var form =
          Jsoup.parse(get(address).body()).select("form[method=post]").stream()
              .filter(it -> it.attr("action").equals(as))
              .filter(it -> it.getElementsByAttributeValue("name", name).size() == 1)
              .findFirst();
      if (form.isEmpty()) return Optional.empty();
      var values = FilledForm.of(form.get());
      values.put(name, words);
      return Optional.of(
          form.get().attr("enctype").startsWith("multipart")
              ? parts(action, values)
              : post(action, values));
    }

    private void judge(HttpResponse<String> answer, String name, String place) {
      var status = answer.statusCode();
      if (status == 303 || status == 200) return; // what is kept is kept
      var page = Jsoup.parse(answer.body());
      if (status == 422 && holds(page, name)) (tells(page, name) ? told : other).add(place);
      else lost.add(place + " " + status + " " + said(answer));
    }

    private String said(HttpResponse<String> answer) {
      var page = Jsoup.parse(answer.body());
      return page.select("h1, .govuk-error-summary__list").text();
    }

    private HttpResponse<String> get(String address) {
      return send(HttpRequest.newBuilder(at(address)).GET());
    }

    private HttpResponse<String> post(String address, Map<String, String> values) {
      var body =
          values.entrySet().stream()
              .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
              .collect(joining("&"));
      return send(
          HttpRequest.newBuilder(at(address))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> parts(String address, Map<String, String> values) {
      var body =
          values.entrySet().stream()
              .map(
                  it ->
                      "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                          .formatted(it.getKey(), it.getValue()))
              .collect(joining("", "", "--part--\r\n"));
      return send(
          HttpRequest.newBuilder(at(address))
              .header("Content-Type", "multipart/form-data; boundary=part")
              .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return client.send(
            request
                .header("Accept", "text/html,*/*")
                .header("Origin", server.getURL().toString())
                .timeout(Duration.ofMinutes(2))
                .build(),
            BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private URI at(String address) {
      return URI.create(server.getURL() + address.replace(" ", "%20"));
    }
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.statusCode() == 200
        && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Questions, standards and templates of letters are much alike. */
  private static String kind(String address) {
    return address
        .replaceAll("\\?.*", "")
        .replaceAll("\\d+", "1")
        .replaceAll(
            "(/(questions|standards|samples/1|sections|letter-templates|priorities))/[^/]+",
            "$1/1");
  }

  /** Of a box of a question, which of its boxes it is. */
  private static String part(String name) {
    return name.replaceAll("\\d+", "1")
        .replaceFirst("^[a-z0-9-]+\\.", "")
        .replaceFirst("^(ask|comment|reason)-.*", "$1");
  }

  /** Dates, numbers and addresses are refused as what they are not. */
  private static boolean isWords(Element box) {
    return !box.attr("name").matches(".*\\.(day|month|year)")
        && !box.attr("inputmode").equals("numeric")
        && !box.hasAttr("disabled");
  }

  /** Whether something is said to be wrong with the box, and not only with others. */
  private static boolean tells(Document page, String name) {
    return page.getElementsByAttributeValue("name", name).stream()
        .anyMatch(it -> page.getElementById(it.id() + "-error") != null);
  }

  private static boolean holds(Document page, String name) {
    return page.getElementsByAttributeValue("name", name).stream()
        .anyMatch(it -> it.val().contains(BORN) || it.text().contains(BORN));
  }
}
