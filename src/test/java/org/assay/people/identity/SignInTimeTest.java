package org.assay.people.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.SignInOutcome.Wrong;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Neither the words nor the work of a refusal tell whether an address has an account. */
@DatabaseTest
@Property(name = "test.passwords.real", value = "true")
@Tag("once")
@Order(2)
class SignInTimeTest {
  private static final String KNOWN = "dsl@example.org";
  private static final String OFF = "off@example.org";
  private static final String WITHOUT = "sso@example.org";
  private static final String UNKNOWN = "nil@example.org";
  private static final int TIMES = 7;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;
  @Inject SignIn signIn;
  @Inject Sql sql;

  @BeforeEach
  void somebody() {
    var partnership = DirectoryFixture.partnership(register, "time").id();
    var hash = people.hash("correct horse battery");
    enter(partnership, KNOWN, hash);
    enter(partnership, OFF, hash);
    enter(partnership, WITHOUT, null);
    sql.change("update person set disabled = true where email = ?", OFF);
  }

  private void enter(long partnership, String email, String hash) {
    var roles = List.of(Role.PAS_MEMBER);
    people.enter(new NewPerson(partnership, email, "Somebody", hash, roles, null, null));
  }

  /**
   * What this thread did: a password is hashed in so much memory, of which nothing else takes much,
   * and by so much of the processor's time, which hangs on what else the machine does.
   */
  private record Cost(long bytes, long nanoseconds) {}

  /** In turn, so that a busy machine is as busy for each. */
  @Test
  void a_refusal_costs_the_same_whether_the_address_is_known_or_not() {
    var costs = new TreeMap<String, List<Cost>>();
    for (var i = 0; i < TIMES; i++) {
      for (var email : List.of(KNOWN, UNKNOWN, OFF, WITHOUT)) {
        costs.computeIfAbsent(email, it -> new ArrayList<>()).add(cost(email));
      }
    }
    var known = costs.get(KNOWN);
    assertTrue(median(known, Cost::bytes) > 8_000_000, "a password is hashed in many megabytes");
    assertTrue(median(known, Cost::nanoseconds) > 1_000_000, "and for more than a millisecond");
    costs.forEach(
        (email, all) -> {
          assertEquals(1, ratio(all, known, Cost::bytes), 0.02, email);
          var time = ratio(all, known, Cost::nanoseconds);
          assertTrue(time > 0.5 && time < 2, email + " takes " + time + " of the time");
        });
  }

  private Cost cost(String email) {
    sql.change("delete from sign_in_attempt"); // none is slowed down
    var bytes = THREADS.getCurrentThreadAllocatedBytes();
    var nanoseconds = THREADS.getCurrentThreadCpuTime();
    assertEquals(new Wrong(), signIn.signIn(email, "a wrong guess", "192.0.2.1", null));
    return new Cost(
        THREADS.getCurrentThreadAllocatedBytes() - bytes,
        THREADS.getCurrentThreadCpuTime() - nanoseconds);
  }

  private static double ratio(List<Cost> all, List<Cost> to, ToLongFunction<Cost> what) {
    return median(all, what) / (double) median(to, what);
  }

  private static long median(List<Cost> all, ToLongFunction<Cost> what) {
    return all.stream().mapToLong(what).sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }

  @Test
  void a_refusal_is_the_same_page_and_the_same_problem_whether_the_address_is_known_or_not() {
    try (var client = HttpFixture.client(server.getURL())) {
      for (var other : List.of(UNKNOWN, OFF, WITHOUT)) {
        sql.change("delete from sign_in_attempt");
        assertEquals(said(page(client, KNOWN)), said(page(client, other)), other);
        assertEquals(said(token(client, KNOWN)), said(token(client, other)), other);
      }
    }
  }

  private static HttpResponse<String> page(HttpClient client, String email) {
    var form = Map.of("email", email, "password", "a wrong guess");
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/sign-in", form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE));
  }

  private static HttpResponse<String> token(HttpClient client, String email) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/api/v1/tokens", Map.of("email", email, "password", "a wrong guess")));
  }

  /** Status, names of headers and text, less the address that was typed. */
  private static String said(HttpResponse<String> answer) {
    var headers = new TreeMap<>(answer.getHeaders().asMap());
    return answer.code()
        + " "
        + headers.keySet()
        + " "
        + answer.body().replaceAll("\\w+@example\\.org", "ADDRESS");
  }
}
