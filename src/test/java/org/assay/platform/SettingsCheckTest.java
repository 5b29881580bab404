package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.value.MapPropertyResolver;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {
  private static final String SECRET =
      "micronaut.security.token.jwt.signatures.secret.generator.secret";
  private static final String URL = "datasources.default.url";

  @TempDir Path folder;

  private Map<String, Object> whole() {
    var settings = new HashMap<String, Object>();
    settings.put(SECRET, "x".repeat(32));
    settings.put(URL, "jdbc:mysql://localhost:3306/assay");
    settings.put("assay.trail.keys", "now:" + "x".repeat(32) + ",before:" + "y".repeat(40));
    settings.put("assay.files.folder", folder.toString());
    settings.put("assay.files.max-size", "10MB");
    settings.put("micronaut.server.max-request-size", "12MB");
    return settings;
  }

  private List<String> faults(Map<String, Object> settings) {
    return SettingsCheck.faults(new MapPropertyResolver(settings));
  }

  private String fault(String property, String value) {
    var settings = whole();
    settings.put(property, value);
    var faults = faults(settings);
    assertEquals(1, faults.size(), faults.toString());
    assertEquals(1, faults.getFirst().lines().count());
    return faults.getFirst();
  }

  @Test
  void what_is_whole_is_not_at_fault() {
    assertEquals(List.of(), faults(whole()));
  }

  @Test
  void a_time_that_is_none_is_named_before_anything_starts() {
    for (var property : List.of("assay.stop.notice", "assay.stop.grace")) {
      assertTrue(fault(property, "soon").endsWith("is “soon”. Set it to a time such as 25s."));
    }
    var whole = whole();
    whole.put("assay.stop.grace", "500ms");
    assertEquals(List.of(), faults(whole));
    assertTrue(fault("assay.reports.threads", "abc").contains("ASSAY_REPORT_THREADS is “abc”"));
  }

  @Test
  void a_provider_that_is_named_needs_its_address_and_its_client() {
    var settings = whole();
    settings.put("assay.sso.names", "dfe");
    settings.put("assay.sso.dfe.issuer", "https://oidc.example");
    settings.put("assay.sso.dfe.client-secret", "of thirty-two characters or so");
    var faults = faults(settings);
    assertEquals(1, faults.size(), faults.toString());
    assertTrue(faults.getFirst().startsWith("ASSAY_SSO_DFE_CLIENT_ID is not set, and ASSAY_SSO"));
  }

  @Test
  void a_key_of_notify_needs_its_template_and_its_whole_length() {
    var settings = whole();
    var id = "26785a09-ab16-4eb0-8407-a37497a57506";
    settings.put("assay.notify.key", "assay-" + id + "-" + id);
    assertTrue(faults(settings).getFirst().startsWith("ASSAY_NOTIFY_TEMPLATE is not set"));
    settings.put("assay.notify.template", id);
    assertEquals(List.of(), faults(settings));
    assertTrue(!fault("assay.notify.key", "assay-" + id).contains(id), "no secret is repeated");
  }

  @Test
  void a_missing_secret_and_a_missing_database_are_named_with_what_to_do() {
    var settings = whole();
    settings.remove(SECRET);
    settings.remove(URL);
    var faults = faults(settings);
    assertEquals(2, faults.size());
    assertTrue(faults.get(0).startsWith("ASSAY_JWT_SECRET is not set. Set it to 32 random"));
    assertTrue(faults.get(1).startsWith("JDBC_URL is not set. Set it to the address of the"));
  }

  @ParameterizedTest
  @CsvSource({
    SECRET + ",too-short,ASSAY_JWT_SECRET has 9 characters",
    URL + ",mysql://here,JDBC_URL is",
    "assay.trail.keys,now:short,ASSAY_TRAIL_KEYS cannot be read",
    "assay.trail.keys,a-secret-without-a-name-of-more-than-32,ASSAY_TRAIL_KEYS cannot be read",
    "datasources.default.maximum-pool-size,many,JDBC_POOL is",
    "datasources.default.maximum-pool-size,0,JDBC_POOL is",
    "micronaut.server.port,80800,PORT is",
    "assay.address,assay.example,ASSAY_ADDRESS is",
    "assay.address,https://,ASSAY_ADDRESS is",
    "assay.https,yes,ASSAY_HTTPS is",
    "assay.proxies,-1,ASSAY_PROXIES is",
    "assay.demonstration,1,ASSAY_DEMONSTRATION is",
    "assay.files.max-size,ten,ASSAY_FILE_MAX_SIZE is",
    "assay.files.max-size,12MB,ASSAY_FILE_MAX_SIZE is not below ASSAY_REQUEST_MAX_SIZE",
    "assay.files.clamd,scanner,ASSAY_CLAMD is",
    "assay.files.folder,/dev/null/assay,ASSAY_FILES is",
    "assay.files.folder,/proc/nowhere/assay,ASSAY_FILES is",
    "assay.reports.folder,/nowhere,ASSAY_REPORTS is",
    "assay.database.owner-password,secret,JDBC_OWNER_USER is not set",
    "assay.reports.waiting,many,ASSAY_REPORT_WAITING is",
    "javamail.properties.mail.smtp.port,smtp,SMTP_PORT is",
    "micronaut.email.from.email,assay,MAIL_FROM is"
  })
  void a_value_that_cannot_be_is_named(String property, String value, String begins) {
    assertTrue(fault(property, value).startsWith(begins), fault(property, value));
  }

  @Test
  void a_bucket_without_its_keys_is_named_and_no_secret_is_repeated() {
    var settings = whole();
    settings.put("assay.files.s3.bucket", "evidence");
    settings.put("assay.files.s3.region", "eu-west-2");
    assertTrue(faults(settings).getFirst().startsWith("ASSAY_S3_ACCESS_KEY is not set"));
    settings.put("assay.files.s3.secret-key", "do-not-repeat");
    var faults = faults(settings);
    assertTrue(faults.getFirst().startsWith("ASSAY_S3_ACCESS_KEY is not set, and ASSAY_S3_BUCKET"));
    assertTrue(!faults.getFirst().contains("do-not-repeat"));
    assertTrue(!fault(SECRET, "do-not-repeat").contains("do-not-repeat"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "micronaut.server.port",
        "datasources.default.maximum-pool-size",
        "assay.files.folder",
        "assay.files.max-size",
        "assay.stop.grace",
        "assay.letters.send",
        "micronaut.email.from.email"
      })
  void an_empty_variable_that_takes_our_value_away_is_named(String property) {
    assertTrue(fault(property, "").contains(" is “”"), fault(property, ""));
  }

  @Test
  void two_keys_of_one_name_are_named() {
    var twice = "now:" + "x".repeat(32) + ", now:" + "y".repeat(32);
    assertTrue(fault("assay.trail.keys", twice).startsWith("ASSAY_TRAIL_KEYS gives two keys one"));
  }

  @Test
  void a_folder_that_is_not_there_yet_is_made() {
    var settings = whole();
    settings.put("assay.files.folder", folder.resolve("data/files").toString());
    assertEquals(List.of(), faults(settings));
    assertTrue(Files.isDirectory(folder.resolve("data/files")));
  }

  @Test
  void a_port_on_which_something_listens_is_named() throws IOException {
    try (var other = new ServerSocket(0)) {
      var settings = whole();
      settings.put("micronaut.server.port", String.valueOf(other.getLocalPort()));
      var fault = SettingsReach.port(new MapPropertyResolver(settings)).orElseThrow();
      assertTrue(fault.startsWith("PORT is “" + other.getLocalPort() + "”, where"), fault);
    }
    var any = whole();
    any.put("micronaut.server.port", "-1");
    assertEquals(Optional.empty(), SettingsReach.port(new MapPropertyResolver(any)));
  }

  @Test
  void an_owner_of_the_tables_whom_the_database_does_not_know_is_named() {
    var settings = whole();
    settings.put(URL, "jdbc:h2:mem:owned");
    settings.put("datasources.default.username", "sa");
    settings.put("datasources.default.password", "");
    settings.put("assay.database.owner", "nobody");
    settings.put("assay.database.owner-password", "do-not-repeat");
    try (var keptOpen = DriverManager.getConnection("jdbc:h2:mem:owned", "sa", "")) {
      assertTrue(keptOpen.isValid(1));
      var faults = SettingsReach.database(new MapPropertyResolver(settings));
      assertTrue(faults.getFirst().startsWith("JDBC_URL, JDBC_OWNER_USER and JDBC_OWNER_PASSWORD"));
      assertTrue(!faults.getFirst().contains("do-not-repeat"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void sizes_are_compared_whatever_their_unit() {
    assertEquals(10L << 20, Setting.bytes("10MB"));
    assertEquals(Setting.bytes("1024KB"), Setting.bytes("1 MB"));
    assertEquals(512, Setting.bytes("512"));
  }

  @Test
  void a_database_that_does_not_answer_is_told_in_one_line() {
    var settings = whole();
    settings.put(URL, "jdbc:mysql://127.0.0.1:1/assay");
    settings.put("datasources.default.username", "assay");
    settings.put("datasources.default.password", "do-not-repeat");
    var faults = SettingsReach.database(new MapPropertyResolver(settings));
    assertEquals(1, faults.size());
    assertTrue(faults.getFirst().startsWith("JDBC_URL, JDBC_USER and JDBC_PASSWORD lead to no"));
    assertEquals(1, faults.getFirst().lines().count());
    assertTrue(!faults.getFirst().contains("do-not-repeat"));
  }

  @Test
  @Tag("process")
  void a_start_without_a_secret_and_a_database_ends_with_a_line_for_each()
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.assay.Application");
    builder.environment().keySet().removeIf(it -> it.matches("(ASSAY|JDBC|MICRONAUT)_.*"));
    builder.environment().put("ASSAY_LOG", "text");
    var process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), said);
    var lines = said.lines().filter(it -> !it.startsWith("Picked up")).toList();
    assertEquals(3, lines.size(), said);
    assertTrue(lines.get(0).contains("Assay did not start: ASSAY_JWT_SECRET is not set."), said);
    assertTrue(lines.get(1).contains("Assay did not start: ASSAY_TRAIL_KEYS is not set."), said);
    assertTrue(lines.get(2).contains("Assay did not start: JDBC_URL is not set."), said);
  }
}
